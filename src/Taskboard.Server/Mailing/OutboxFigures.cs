using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Keeps the outbox's figures at hand for whoever watches the server.</summary>
internal sealed class OutboxFigures(OutboxStore store, ServerMeter meter, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var now = (Due: 0L, Waiting: 0L, Unsure: 0L, Failed: 0L);
        meter.Observe("taskboard.outbox.due", "{notice}", "Notices that wait for office hours or for the daily mail.", () => now.Due);
        meter.Observe("taskboard.outbox.waiting", "{mail}", "Mails that are to be sent.", () => now.Waiting);
        meter.Observe("taskboard.outbox.unsure", "{mail}", "Mails of which nobody knows whether the mail server took them.", () => now.Unsure);
        meter.Observe("taskboard.outbox.failed", "{mail}", "Mails that were given up and that nobody has looked after.", () => now.Failed);
        using var timer = new PeriodicTimer(s_pace, time);
        do
            try
            {
                now = await store.Figures(stoppingToken);
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the last figures stand until the database answers; it has an alarm of its own
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
