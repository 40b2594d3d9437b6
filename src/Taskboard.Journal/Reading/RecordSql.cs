using System.Data.Common;
using Taskboard.Domain;

namespace Taskboard.Journal;

/// <summary>How a record is read from either store.</summary>
internal static class RecordSql
{
    public const string Columns =
        "SELECT j.position, s.name, j.version, j.events, j.audience, j.actor, j.at, j.command_id, j.previous_hash, j.hash";

    public const string Select = $"{Columns} FROM journal j JOIN stream s ON s.id = j.stream_id";

    /// <summary>Also the records whose stream is not there; the name is null then.</summary>
    public const string SelectEvenOrphans = $"{Columns} FROM journal j LEFT JOIN stream s ON s.id = j.stream_id";

    public static JournalRecord Read(DbDataReader row)
    {
        var actor = row.GetFieldValue<byte[]>(5);
        return new JournalRecord(
            row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3), Audience.Parse(row.GetString(4)),
            JournalJson.ReadActor(actor), Moment.FromMicroseconds(row.GetInt64(6)), row.GetString(7), row.GetFieldValue<byte[]>(8),
            row.GetFieldValue<byte[]>(9))
        { ActorJson = actor };
    }
}
