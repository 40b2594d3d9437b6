namespace Taskboard.Journal;

/// <summary>Where a task stood after a record that changed it. Rows stay: those of a past day make the figures of that day.</summary>
/// <param name="TaskId">The task's id.</param>
/// <param name="Version">The version of the task's stream.</param>
/// <param name="Body">Where it stood, as UTF-8 JSON.</param>
public sealed record StandingRow(string TaskId, long Version, ReadOnlyMemory<byte> Body)
    : RowChange(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{TaskId}.{Version}"))
{
    internal override ReadTable Target => ReadTable.Standing;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Text(TaskId);
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}
