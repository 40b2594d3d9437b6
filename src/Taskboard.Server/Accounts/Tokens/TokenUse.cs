using System.Collections.Concurrent;

namespace Taskboard.Server.Accounts;

/// <summary>Gathers when tokens were used, so that a request need not wait for that to be written down.</summary>
internal sealed class TokenUse(TokenStore store)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _uses = new(StringComparer.Ordinal);

    /// <summary>Notes a use.</summary>
    public void Note(string tokenId, DateTimeOffset at) => _uses[tokenId] = at;

    /// <summary>Writes down what was noted.</summary>
    public async Task Keep(CancellationToken cancel)
    {
        if (_uses.IsEmpty)
            return;
        var taken = new List<(string, DateTimeOffset)>();
        foreach (var id in _uses.Keys)
            if (_uses.TryRemove(id, out var at))
                taken.Add((id, at));
        await store.NoteUse(taken, cancel);
    }
}
