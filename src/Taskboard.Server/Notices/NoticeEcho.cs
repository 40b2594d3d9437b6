using Dapper;
using Taskboard.Journal;
using Taskboard.Server.Following;
using Taskboard.Server.Live;

namespace Taskboard.Server.Notices;

/// <summary>Tells the people of this node of the notices that another node wrote. By what stands in the table and not by anybody's clock.</summary>
internal sealed partial class NoticeEcho(Database database, FollowingTurn turn, Watchers watchers, NoticePush push, TimeProvider time, ILogger<NoticeEcho> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);
    private Dictionary<string, long> _known = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // a file belongs to one process, which tells everybody itself
        if (database.Dialect == Dialect.Sqlite)
            return;
        using var timer = new PeriodicTimer(s_every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Look(stoppingToken);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    LogFailure(log, problem);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        if (watchers.People() is not { Count: > 0 } people || await turn.IsHere(cancel))
        {
            _known = [];
            return;
        }
        await using var connection = await database.Read(cancel);
        var latest = (await connection.QueryAsync<(string Person, long At)>(new CommandDefinition(
            "SELECT person_id, max(at) FROM notice WHERE person_id = ANY(@people) GROUP BY person_id", new { people }, cancellationToken: cancel)))
            .ToDictionary(row => row.Person, row => row.At);
        // whoever is seen for the first time is told too: something may have come between their page and this look
        push.Tell(latest.Where(row => !_known.TryGetValue(row.Key, out var before) || row.Value > before).Select(row => row.Key));
        _known = latest;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The notices of other nodes could not be looked up")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
