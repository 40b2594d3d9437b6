using Taskboard.Domain.Notices;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Looks after the outbox, on one of the nodes.</summary>
internal sealed class OutboxSweep(Outbox outbox, OutboxStore store, Clock clock, ServerOptions options) : IQuickSweep
{
    public string Name => "mail";

    public TimeSpan Every { get; } = TimeSpan.FromSeconds(5);

    public async Task<bool> IsDue(CancellationToken cancel) => !options.Silent && await store.HasAny(clock.Today, ofOwnHours: !OfficeHours.Hold(clock.Moment(null)), cancel);

    public Task Run(CancellationToken cancel) => outbox.Turn(cancel);
}
