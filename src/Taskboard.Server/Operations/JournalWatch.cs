using Taskboard.Journal;

namespace Taskboard.Server.Operations;

/// <summary>Says so when nothing can be written: a long transaction of somebody else holds the journal's head, or the disk does not answer.</summary>
internal sealed partial class JournalWatch(Database database, ServerMeter meter, TimeProvider time, ILogger<JournalWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_tooLong = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meter.Observe("taskboard.journal.commit.age", "s", "How long the commit under way has taken; 0 where there is none.", () => database.CommitAge.TotalSeconds);
        using var timer = new PeriodicTimer(s_pace, time);
        var said = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var age = database.CommitAge;
            if (age > s_tooLong && !said)
                LogStalled(log, age);
            said = age > s_tooLong;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing has been committed for {Age}: another transaction holds the journal, or the disk or the network does not answer")]
    private static partial void LogStalled(ILogger logger, TimeSpan age);
}
