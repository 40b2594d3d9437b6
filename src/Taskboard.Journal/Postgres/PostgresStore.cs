using Npgsql;

namespace Taskboard.Journal;

/// <summary>
/// The one appending connection of this node. A transaction asks the server twice: lock the head and read what decides; then write
/// everything and commit. The head's lock orders the nodes; the other statements wait for nobody.
/// </summary>
internal sealed class PostgresStore(NpgsqlDataSource source, TimeSpan lockTimeout) : Store
{
    /// <summary>How long a node may hold the head without a word. One that was cut off in the middle of a commit would otherwise hold up all others until
    /// TCP gives it up, which takes hours.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(3);

    private const int UnboundedSeconds = 0; // a statement of a rebuild may take long
    private readonly int seconds = (int)Math.Ceiling(lockTimeout.TotalSeconds) + 10; // a server that is silent for longer is gone
    private readonly Dictionary<ReadTable, PostgresRows> rows = ReadTable.All.ToDictionary(table => table, table => new PostgresRows(table));
    private NpgsqlConnection? connection;

    public override WriterState Begin(IReadOnlyList<PreparedAppend> appends)
    {
        var isFresh = connection is null;
        try
        {
            return BeginOnce(appends);
        }
        catch (Exception exception) when (!isFresh && PostgresProblem.IsConnectionLost(exception))
        {
            // the server was restarted since the last commit; nothing was asked of it yet
            Rollback();
            return BeginOnce(appends);
        }
    }

    public override void Commit(BatchPlan plan)
    {
        using var batch = NewBatch(seconds);
        foreach (var command in PostgresBatch.Statements(plan))
            batch.BatchCommands.Add(command);
        Gather(plan.Rows, batch);
        Finish(batch);
    }

    public override void Commit()
    {
        using var batch = NewBatch(UnboundedSeconds);
        Finish(batch);
    }

    public override void Rollback()
    {
        try
        {
            foreach (var table in rows.Values)
                table.Clear();
            if (connection is null)
                return;
            using var command = new NpgsqlCommand("ROLLBACK", connection) { CommandTimeout = seconds };
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException)
        {
            connection?.Dispose();
            connection = null;
        }
    }

    public override IReadOnlyList<JournalRecord> ReadAfter(long position, int max)
    {
        using var command = new NpgsqlCommand($"{RecordSql.Select} WHERE j.position > $1 ORDER BY j.position LIMIT $2", connection)
        {
            Parameters = { Postgres.Number(position), Postgres.Number(max) },
        };
        using var reader = command.ExecuteReader();
        var records = new List<JournalRecord>();
        while (reader.Read())
            records.Add(RecordSql.Read(reader));
        return records;
    }

    public override void ClearRows()
    {
        using var batch = NewBatch(UnboundedSeconds);
        foreach (var table in ReadTable.All)
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"DELETE FROM {table.Name}"));
        batch.ExecuteNonQuery();
    }

    public override void WriteRows(IReadOnlyList<(RowChange Change, long At)> changes)
    {
        using var batch = NewBatch(UnboundedSeconds);
        Gather(changes, batch);
        if (batch.BatchCommands.Count > 0)
            batch.ExecuteNonQuery();
    }

    public override DatabaseProblem? ProblemOf(Exception exception) => PostgresProblem.Of(exception);

    public override void Dispose() => connection?.Dispose();

    /// <summary>A setting as the appending connection has it.</summary>
    internal string Setting(string name)
    {
        using var command = new NpgsqlCommand("SELECT current_setting($1)", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = name } },
        };
        return (string)command.ExecuteScalar()!;
    }

    private WriterState BeginOnce(IReadOnlyList<PreparedAppend> appends)
    {
        connection ??= Connect();
        using var batch = NewBatch(seconds);
        foreach (var command in PostgresBatch.Questions(appends))
            batch.BatchCommands.Add(command);
        using var reader = batch.ExecuteReader();
        return PostgresBatch.Answers(reader);
    }

    private static void Finish(NpgsqlBatch batch)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        try
        {
            batch.ExecuteNonQuery();
        }
        catch (Exception exception) when (PostgresProblem.IsConnectionLost(exception))
        {
            throw new OutcomeUnknown(exception);
        }
    }

    private void Gather(IReadOnlyList<(RowChange Change, long At)> changes, NpgsqlBatch batch)
    {
        foreach (var (change, at) in changes)
            rows[change.Target].Add(change, at);
        foreach (var table in rows.Values)
            table.Flush(batch);
    }

    private NpgsqlBatch NewBatch(int timeout) => new(connection) { Timeout = timeout };

    /// <summary>
    /// An acknowledged append survives a crash of the server, whatever the server's own setting is. And as everything here is found
    /// by key, one plan per statement is made for good: only the ways by index are left open to it, however small the tables are then.
    /// </summary>
    private NpgsqlConnection Connect()
    {
        var opened = source.OpenConnection();
        using var command = new NpgsqlCommand(
            """
            SELECT set_config('lock_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $2, false),
                CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', false) END,
                set_config('jit', 'off', false), set_config('enable_seqscan', 'off', false),
                set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false),
                set_config('plan_cache_mode', 'force_generic_plan', false)
            """,
            opened)
        {
            Parameters = { InMilliseconds(lockTimeout), InMilliseconds(LongestSilence) },
        };
        command.ExecuteNonQuery();
        return opened;
    }

    private static NpgsqlParameter<string> InMilliseconds(TimeSpan time) => new() { TypedValue = $"{(long)time.TotalMilliseconds}ms" };
}
