using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>Keeps figures of webhooks at hand for whoever watches the server.</summary>
internal sealed class WebhookFigures(WebhookStore store, ServerMeter meter, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (waiting, failing) = (0L, 0L);
        meter.Observe("taskboard.webhooks.waiting", "{delivery}", "Deliveries that are to be sent, now or again later.", () => waiting);
        meter.Observe("taskboard.webhooks.failing", "{webhook}", "Webhooks that take nothing at present, or that were stopped because they took nothing.", () => failing);
        using var timer = new PeriodicTimer(s_pace, time);
        do
            try
            {
                (waiting, failing) = await store.Count(stoppingToken);
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the last figures stand until the database answers; it has an alarm of its own
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
