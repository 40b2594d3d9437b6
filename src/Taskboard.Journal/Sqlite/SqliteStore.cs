using Microsoft.Data.Sqlite;
using SQLitePCL;
using Taskboard.Domain;

namespace Taskboard.Journal;

/// <summary>The one writing connection of this process to a SQLite file. The file's own lock keeps other processes apart.</summary>
internal sealed class SqliteStore : Store
{
    private readonly TimeProvider clock;
    private readonly SqliteCheckpoints checkpoints;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement readHead;
    private readonly SqliteStatement writeHead;
    private readonly SqliteStatement findStream;
    private readonly SqliteStatement addStream;
    private readonly SqliteStatement moveStream;
    private readonly SqliteStatement findCommand;
    private readonly SqliteStatement addRecord;
    private readonly SqliteStatement readAfter;
    private readonly Dictionary<ReadTable, SqliteRows> rows;

    public SqliteStore(SqliteConnection connection, TimeProvider clock)
    {
        (Connection, this.clock) = (connection, clock);
        checkpoints = new SqliteCheckpoints(connection.DataSource);
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        readHead = Prepare("SELECT position, at, streams, digest FROM journal_head");
        writeHead = Prepare("UPDATE journal_head SET position = ?1, at = ?2, streams = ?3, digest = ?4");
        findStream = Prepare("SELECT id, version, hash FROM stream WHERE name = ?1");
        addStream = Prepare("INSERT INTO stream (version, hash, id, name) VALUES (?1, ?2, ?3, ?4)");
        moveStream = Prepare("UPDATE stream SET version = ?1, hash = ?2 WHERE id = ?3");
        findCommand = Prepare($"{RecordSql.Select} WHERE j.stream_id = ?1 AND j.command_id = ?2");
        addRecord = Prepare("""
            INSERT INTO journal (position, stream_id, version, at, command_id, audience, actor, events, previous_hash, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        readAfter = Prepare($"{RecordSql.Select} WHERE j.position > ?1 ORDER BY j.position LIMIT ?2");
        rows = ReadTable.All.ToDictionary(table => table, table => new SqliteRows(connection, table));
    }

    /// <summary>The connection, for work that is no append. Used on the writer's thread alone.</summary>
    public SqliteConnection Connection { get; }

    public override WriterState Begin(IReadOnlyList<PreparedAppend> appends)
    {
        begin.Run();
        var streams = new Dictionary<string, StreamHead>(appends.Count);
        var seen = new Dictionary<(string, string), JournalRecord>();
        foreach (var append in appends)
        {
            var name = append.Append.Stream;
            if (!streams.TryGetValue(name, out var stream) && (stream = FindStream(name)) is not null)
                streams.Add(name, stream);
            if (stream is not null && FindCommand(stream, append.Append.CommandId) is { } first)
                seen.TryAdd(append.Command, first);
        }
        return new WriterState(ReadHead(), streams, seen);
    }

    public override void Commit(BatchPlan plan)
    {
        foreach (var stream in plan.Streams.Values)
            Write(plan.IsNew(stream) ? addStream : moveStream, stream, plan.IsNew(stream));
        foreach (var record in plan.Records)
            Write(record, plan.Streams[record.Stream].Id);
        WriteRows(plan.Rows);
        writeHead.Bind(1, plan.Head.Position);
        writeHead.Bind(2, plan.Head.At);
        writeHead.Bind(3, plan.Head.Streams);
        writeHead.BindBlob(4, plan.Head.Digest);
        writeHead.Run();
        Commit();
        checkpoints.Committed(plan.Records.Count);
    }

    public override void Commit() => SqliteProblem.OfCommit(commit.Run);

    public override void Rollback()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            raw.sqlite3_exec(Connection.Handle, "ROLLBACK");
    }

    public override IReadOnlyList<JournalRecord> ReadAfter(long position, int max)
    {
        var records = new List<JournalRecord>();
        readAfter.Bind(1, position);
        readAfter.Bind(2, max);
        try
        {
            while (readAfter.Step())
                records.Add(ReadRecord(readAfter));
            return records;
        }
        finally
        {
            readAfter.Reset();
        }
    }

    public override void ClearRows()
    {
        foreach (var table in rows.Values)
            table.Clear();
    }

    public override void WriteRows(IReadOnlyList<(RowChange Change, long At)> changes)
    {
        foreach (var (change, at) in changes)
        {
            var table = rows[change.Target];
            if (change.IsRemoval)
                table.Remove(change.Id);
            else
                table.Put(change, at);
        }
    }

    public override DatabaseProblem? ProblemOf(Exception exception) => SqliteProblem.Of(exception);

    public override void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[begin, commit, readHead, writeHead, findStream, addStream, moveStream, findCommand, addRecord, readAfter])
            statement.Dispose();
        foreach (var table in rows.Values)
            table.Dispose();
        checkpoints.Dispose();
        Connection.Dispose();
    }

    private SqliteStatement Prepare(string text) => new(Connection, text);

    private JournalHead ReadHead()
    {
        readHead.Step();
        var now = Moment.ToMicroseconds(clock.GetUtcNow());
        var head = new JournalHead(
            readHead.Integer(0), Math.Max(readHead.Integer(1), now), readHead.Integer(2), readHead.Bytes(3));
        readHead.Reset();
        return head;
    }

    private StreamHead? FindStream(string name)
    {
        findStream.Bind(1, name);
        var stream = findStream.Step()
            ? new StreamHead(findStream.Integer(0), name, findStream.Integer(1), findStream.Bytes(2))
            : null;
        findStream.Reset();
        return stream;
    }

    private JournalRecord? FindCommand(StreamHead stream, string commandId)
    {
        findCommand.Bind(1, stream.Id);
        findCommand.Bind(2, commandId);
        try
        {
            return findCommand.Step() ? ReadRecord(findCommand) : null;
        }
        finally
        {
            findCommand.Reset();
        }
    }

    private static void Write(SqliteStatement statement, StreamHead stream, bool isNew)
    {
        statement.Bind(1, stream.Version);
        statement.BindBlob(2, stream.Hash.Span);
        statement.Bind(3, stream.Id);
        if (isNew)
            statement.Bind(4, stream.Name);
        statement.Run();
    }

    private void Write(JournalRecord record, long streamId)
    {
        addRecord.Bind(1, record.Position);
        addRecord.Bind(2, streamId);
        addRecord.Bind(3, record.Version);
        addRecord.Bind(4, Moment.ToMicroseconds(record.At));
        addRecord.Bind(5, record.CommandId);
        addRecord.Bind(6, record.Audience.Text);
        addRecord.BindUtf8(7, record.ActorJson);
        addRecord.BindUtf8(8, record.Events.Span);
        addRecord.BindBlob(9, record.PreviousHash.Span);
        addRecord.BindBlob(10, record.Hash.Span);
        addRecord.Run();
    }

    private static JournalRecord ReadRecord(SqliteStatement row)
    {
        var actor = row.Bytes(5);
        return new JournalRecord(
            row.Integer(0), row.Text(1), row.Integer(2), row.Bytes(3), Audience.Parse(row.Text(4)), JournalJson.ReadActor(actor),
            Moment.FromMicroseconds(row.Integer(6)), row.Text(7), row.Bytes(8), row.Bytes(9))
        { ActorJson = actor };
    }
}
