using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Live;

/// <summary>Tells a watcher that was away what it missed: exactly the changes of its board after a position.</summary>
internal sealed class CatchUp(BoardBook boards, RecentRecords recent, Database database, ChangeMessages messages, Clock clock)
{
    /// <summary>Records looked through at most; who was away for longer loads the page anew, which is quicker then.</summary>
    public const int Most = 2_000;

    /// <summary>How long a watcher that comes from a node further on waits until this one is as far: every board of a lost node would load its page anew otherwise.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    /// <summary>What happened after a position to what a group sees, as far as everybody may know of it; null where there is no such board.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public Task<WatchReply?> Since(WatchGroup group, long since, CancellationToken cancel) => Since(group, Onlooker.Public, since, cancel);

    /// <summary>What happened after a position to what a group sees, as far as the onlooker may know of it; null where there is no such board.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async Task<WatchReply?> Since(WatchGroup group, Onlooker onlooker, long since, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; since > boards.Applied && waited < s_longestWait; waited += s_look)
            await Task.Delay(s_look, cancel);
        var applied = boards.Applied;
        if (await boards.Get(group.Board, cancel) is not { } content || !onlooker.Finds(content))
            return null;
        // what came while the board was being read is in it and was not pushed
        var head = Math.Max(applied, content.Position);
        if (since >= content.LastChange && since <= head && !content.HasLimited)
            return new WatchReply(head, [], false);
        if (since < 0 || since > head || head - since > Most)
            return new WatchReply(head, [], true);
        var records = recent.Between(since, head) ?? await Read(since, head, cancel);
        // a unit's new name changes cards without changing their tasks
        if (records.Exists(static r => r.Version > 1 && r.Stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal)))
            return new WatchReply(head, [], true);
        // whose unit or role changed may know of other limited tasks than before
        if (content.HasLimited && onlooker.PersonId is { } person && records.Exists(r => r.Stream == Streams.Person(person)))
            return new WatchReply(head, [], true);

        var cards = content.Cards.ToDictionary(card => card.Task.Id);
        var changes = new List<CardChange>();
        foreach (var record in records)
            if (record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal)
                && cards.TryGetValue(record.Stream[Streams.TaskPrefix.Length..], out var card))
                changes.Add(new CardChange(record, JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.TaskEventArray)!, card));
        var known = changes.FindAll(change => onlooker.Knows(change.Card.Task));
        return new WatchReply(head, [.. await messages.Of(known, group, clock.Today), .. changes.Where(onlooker.Lost).Select(LostSight.Of)], false);
    }

    private async Task<List<JournalRecord>> Read(long since, long head, CancellationToken cancel)
    {
        var records = new List<JournalRecord>();
        while (since < head && await database.Journal.ReadAfter(since, (int)(head - since), cancel) is { Count: > 0 } page)
        {
            records.AddRange(page);
            since = page[^1].Position;
        }
        return records;
    }
}
