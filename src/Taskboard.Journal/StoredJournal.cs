using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Taskboard.Journal;

/// <summary>The journal of a database: appends go through its writer, reads come from its pool or from what was committed just now.</summary>
internal sealed class StoredJournal(Database database) : IJournal
{
    private const int Page = 500;
    private readonly Tail tail = new();

    public event Action<long>? Committed;

    public async ValueTask<AppendOutcome> Append(Append append, CancellationToken cancel) =>
        (await database.Writer.Append([new PreparedAppend(append)], cancel))[0];

    public async ValueTask<IReadOnlyList<AppendOutcome>> AppendTogether(IReadOnlyList<Append> appends, CancellationToken cancel)
    {
        PreparedAppend[] prepared = [.. appends.Select(append => new PreparedAppend(append))];
        if (prepared.DistinctBy(append => append.Command).Count() < prepared.Length)
            throw new ArgumentException("Two appends to one stream share a command id.", nameof(appends));
        return prepared.Length == 0 ? [] : await database.Writer.Append(prepared, cancel);
    }

    public async IAsyncEnumerable<JournalRecord> ReadStream(
        string stream, long afterVersion, [EnumeratorCancellation] CancellationToken cancel)
    {
        IReadOnlyList<JournalRecord> page;
        do
        {
            page = await Read(
                $"{RecordSql.Select} WHERE s.name = @stream AND j.version > @after ORDER BY j.version LIMIT {Page}",
                cancel, ("stream", stream), ("after", afterVersion));
            foreach (var record in page)
                yield return record;
            afterVersion += page.Count;
        }
        while (page.Count == Page);
    }

    public async ValueTask<IReadOnlyList<JournalRecord>> ReadAfter(long position, int max, CancellationToken cancel) =>
        tail.ReadAfter(position, max) is { Count: > 0 } recent
            ? recent
            : await Read(
                $"{RecordSql.Select} WHERE j.position > @after ORDER BY j.position LIMIT @max",
                cancel, ("after", position), ("max", max));

    public async ValueTask<long> Head(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT position FROM journal_head";
        return await Run(async () => (long)(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>Called by the writer after each commit, before anybody is answered.</summary>
    public void OnCommitted(IReadOnlyList<JournalRecord> records)
    {
        tail.Add(records);
        try
        {
            Committed?.Invoke(records[^1].Position);
        }
        catch (Exception exception)
        {
            // what was committed is committed, whoever fails to hear of it
            Trace.TraceError("A listener of the journal failed: {0}", exception);
        }
    }

    private async ValueTask<IReadOnlyList<JournalRecord>> Read(
        string text, CancellationToken cancel, params (string Name, object Value)[] parameters)
    {
        await using var connection = await database.Read(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return await Run(async () =>
        {
            var records = new List<JournalRecord>();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                records.Add(RecordSql.Read(reader));
            return records;
        });
    }

    private async ValueTask<T> Run<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }
}
