using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>Fills the account book before the first request and keeps it current with what other nodes and the command line change.</summary>
internal sealed partial class AccountFollower(
    AccountBook book, FailureKeeper failures, TokenUse uses, TimeProvider time, ILogger<AccountFollower> log) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(500);

    /// <summary>Rounds between two looks at what may be late: failures, and when tokens were used.</summary>
    private const int RoundsOfLeisure = 10;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.Refresh(cancellationToken);
        await failures.Load(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(Leisure, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            await Try(book.Refresh, stoppingToken);
            if (round % RoundsOfLeisure == 0)
                await Try(Leisure, stoppingToken);
        }
    }

    private async Task Leisure(CancellationToken cancel)
    {
        await failures.Keep(cancel);
        await uses.Keep(cancel);
    }

    private async Task Try(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await work(cancel);
        }
        catch (DatabaseProblem problem)
        {
            LogProblem(log, problem.Code, problem);
        }
        catch (System.Data.Common.DbException problem)
        {
            LogProblem(log, "database", problem);
        }
    }
}
