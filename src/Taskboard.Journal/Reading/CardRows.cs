namespace Taskboard.Journal;

/// <summary>A comment on a task as it stands.</summary>
/// <param name="TaskId">The task's id.</param>
/// <param name="Number">The comment's number within the task.</param>
/// <param name="Body">The comment as UTF-8 JSON.</param>
public sealed record CommentRow(string TaskId, int Number, ReadOnlyMemory<byte> Body)
    : RowChange(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TaskId}.{Number}"))
{
    internal override ReadTable Target => ReadTable.Comment;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Text(TaskId);
        sink.Integer(Number);
        sink.Utf8(Body);
    }
}

/// <summary>A task that hangs on another.</summary>
/// <param name="TaskId">The task that says so.</param>
/// <param name="Kind">How, by the kind's name on the wire.</param>
/// <param name="OtherId">The other task.</param>
public sealed record LinkRow(string TaskId, string Kind, string OtherId) : RowChange(KeyOf(TaskId, Kind, OtherId))
{
    internal override ReadTable Target => ReadTable.Link;

    /// <summary>The row's key.</summary>
    public static string KeyOf(string taskId, string kind, string otherId) => $"{taskId}.{kind}.{otherId}";

    internal override void WriteTo(IRowSink sink)
    {
        sink.Text(TaskId);
        sink.Text(Kind);
        sink.Text(OtherId);
    }
}
