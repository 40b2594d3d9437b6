using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Keeps the outbox's figures at hand for whoever watches the server.</summary>
internal sealed class OutboxFigures(OutboxStore store, ServerMeter meter, Clock clock, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var now = (Waiting: 0L, Unsure: 0L, Failed: 0L);
        var kept = 0L;
        var due = (Overdue: 0L, Kept: 0L);
        meter.Observe("taskboard.outbox.due", "{notice}", "Notices whose hour has come and that no mail has taken.", () => due.Overdue);
        meter.Observe("taskboard.outbox.due.kept", "{notice}", "Notices that wait for company, for quiet hours to end or for the daily mail.", () => due.Kept);
        meter.Observe("taskboard.outbox.waiting", "{mail}", "Mails that are to be sent, now or again later.", () => now.Waiting - kept);
        meter.Observe("taskboard.outbox.kept", "{mail}", "Mails that are kept because it is quiet for their person.", () => kept);
        meter.Observe("taskboard.outbox.unsure", "{mail}", "Mails of which nobody knows whether the mail server took them.", () => now.Unsure);
        meter.Observe("taskboard.outbox.failed", "{mail}", "Mails that were given up and that nobody has looked after.", () => now.Failed);
        using var timer = new PeriodicTimer(s_pace, time);
        do
            try
            {
                var figures = await store.Figures(stoppingToken);
                var moment = clock.Moment(null);
                var people = await store.Due(stoppingToken);
                var overdue = people.Where(person => person.IsOverdue(moment)).Sum(person => person.Notices);
                due = (overdue, people.Sum(person => person.Notices) - overdue);
                (now, kept) = (figures, Math.Min(figures.Waiting, (await store.Ready(stoppingToken)).Count(mail => mail.IsKept(moment))));
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the last figures stand until the database answers; it has an alarm of its own
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
