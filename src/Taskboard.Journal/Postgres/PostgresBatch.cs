using System.Runtime.InteropServices;
using System.Text;
using Npgsql;

namespace Taskboard.Journal;

/// <summary>The statements of an append transaction. Their texts never change, so the server prepares each once.</summary>
internal static class PostgresBatch
{
    private const string InsertStreams =
        "INSERT INTO stream (id, name, version, hash) SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])";

    private const string MoveStreams = """
        UPDATE stream SET version = moved.version, hash = moved.hash
        FROM unnest($1::bigint[], $2::bigint[], $3::bytea[]) AS moved (id, version, hash) WHERE stream.id = moved.id
        """;

    private const string InsertRecords = """
        INSERT INTO journal (position, stream_id, version, at, command_id, audience, actor, events, previous_hash, hash)
        SELECT * FROM unnest(
            $1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bytea[], $10::bytea[])
        """;

    private const string MoveHead = "UPDATE journal_head SET position = $1, at = $2, streams = $3, digest = $4 WHERE one = 1";

    // READ COMMITTED: what follows the lock sees what was committed while waiting for it
    private const string ReadHead = """
        SELECT position, greatest(at, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint), streams, digest FROM journal_head
        WHERE one = 1
        """;

    // "the first at or after the one asked", so that the order asks for the index by command: by version it would read whole streams
    private const string FindStreamsAndCommands = $"""
        {RecordSql.Columns}, s.id, s.version, s.hash FROM unnest($1::text[], $2::text[]) AS asked (stream, command_id)
        JOIN stream s ON s.name = asked.stream
        LEFT JOIN LATERAL (
            SELECT * FROM journal WHERE stream_id = s.id AND command_id >= asked.command_id ORDER BY command_id LIMIT 1) j
        ON j.command_id = asked.command_id
        """;

    /// <summary>Begins, locks the head, and asks for all that decides these appends.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Questions(IReadOnlyList<PreparedAppend> appends)
    {
        yield return new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL READ COMMITTED");
        yield return new NpgsqlBatchCommand("SELECT FROM journal_head WHERE one = 1 FOR NO KEY UPDATE");
        yield return new NpgsqlBatchCommand(ReadHead);
        yield return new NpgsqlBatchCommand(FindStreamsAndCommands)
        {
            Parameters =
            {
                Postgres.Texts([.. appends.Select(append => append.Append.Stream)]),
                Postgres.Texts([.. appends.Select(append => append.Append.CommandId)]),
            },
        };
    }

    /// <summary>Reads the answers to <see cref="Questions"/>.</summary>
    public static WriterState Answers(NpgsqlDataReader reader)
    {
        reader.NextResult(); // the lock's own, empty row
        reader.Read();
        var head = new JournalHead(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<byte[]>(3));
        reader.NextResult();
        var streams = new Dictionary<string, StreamHead>();
        var seen = new Dictionary<(string, string), JournalRecord>();
        while (reader.Read())
        {
            var name = reader.GetString(1);
            streams.TryAdd(name, new StreamHead(reader.GetInt64(10), name, reader.GetInt64(11), reader.GetFieldValue<byte[]>(12)));
            if (reader.IsDBNull(0))
                continue;
            var record = RecordSql.Read(reader);
            seen.TryAdd((name, record.CommandId), record);
        }
        return new WriterState(head, streams, seen);
    }

    /// <summary>Writes what a batch adds to the journal.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Statements(BatchPlan plan)
    {
        StreamHead[] added = [.. plan.Streams.Values.Where(plan.IsNew)];
        StreamHead[] moved = [.. plan.Streams.Values.Where(stream => !plan.IsNew(stream))];
        if (added.Length > 0)
        {
            yield return new NpgsqlBatchCommand(InsertStreams)
            {
                Parameters =
                {
                    Postgres.Numbers([.. added.Select(stream => stream.Id)]),
                    Postgres.Texts([.. added.Select(stream => stream.Name)]),
                    Postgres.Numbers([.. added.Select(stream => stream.Version)]),
                    Postgres.Blobs([.. added.Select(stream => Array(stream.Hash))]),
                },
            };
        }
        if (moved.Length > 0)
        {
            yield return new NpgsqlBatchCommand(MoveStreams)
            {
                Parameters =
                {
                    Postgres.Numbers([.. moved.Select(stream => stream.Id)]),
                    Postgres.Numbers([.. moved.Select(stream => stream.Version)]),
                    Postgres.Blobs([.. moved.Select(stream => Array(stream.Hash))]),
                },
            };
        }
        yield return Records(plan);
        yield return new NpgsqlBatchCommand(MoveHead)
        {
            Parameters =
            {
                Postgres.Number(plan.Head.Position), Postgres.Number(plan.Head.At), Postgres.Number(plan.Head.Streams),
                new NpgsqlParameter<byte[]> { TypedValue = plan.Head.Digest },
            },
        };
    }

    private static NpgsqlBatchCommand Records(BatchPlan plan)
    {
        var records = plan.Records;
        return new NpgsqlBatchCommand(InsertRecords)
        {
            Parameters =
            {
                Postgres.Numbers([.. records.Select(record => record.Position)]),
                Postgres.Numbers([.. records.Select(record => plan.Streams[record.Stream].Id)]),
                Postgres.Numbers([.. records.Select(record => record.Version)]),
                Postgres.Numbers([.. records.Select(record => Moment.ToMicroseconds(record.At))]),
                Postgres.Texts([.. records.Select(record => record.CommandId)]),
                Postgres.Texts([.. records.Select(record => record.Audience.Text)]),
                Postgres.Texts([.. records.Select(record => Encoding.UTF8.GetString(record.ActorJson))]),
                Postgres.Texts([.. records.Select(record => Encoding.UTF8.GetString(record.Events.Span))]),
                Postgres.Blobs([.. records.Select(record => Array(record.PreviousHash))]),
                Postgres.Blobs([.. records.Select(record => Array(record.Hash))]),
            },
        };
    }

    private static byte[] Array(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
}
