using System.Text.Unicode;

namespace Taskboard.Journal;

/// <summary>An append made ready on the caller's thread, so that the writer has nothing left to serialise or refuse.</summary>
internal sealed class PreparedAppend
{
    private const int LongestName = 200;

    public PreparedAppend(Append append)
    {
        ArgumentNullException.ThrowIfNull(append);
        ThrowIfUnstorable(append.Stream, "stream");
        ThrowIfUnstorable(append.CommandId, "command id");
        if (append.Events.IsEmpty || !Utf8.IsValid(append.Events.Span) || append.Events.Span.Contains((byte)0))
            throw new ArgumentException("The events are empty or no UTF-8 text.", nameof(append));
        foreach (var row in append.Rows)
            ThrowIfUnstorable(row.Id, "row id");
        Append = append;
        ActorJson = JournalJson.Write(append.Actor);
    }

    public Append Append { get; }

    public byte[] ActorJson { get; }

    public (string Stream, string CommandId) Command => (Append.Stream, Append.CommandId);

    private static void ThrowIfUnstorable(string text, string what)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestName || text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            throw new ArgumentException(
                $"A {what} is empty, longer than {LongestName} characters, or holds a control character or half of one.", nameof(text));
    }
}
