using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>Sends deliveries, on one of the nodes.</summary>
internal sealed class CourierSweep(Courier courier, WebhookStore store, ServerOptions options) : IQuickSweep
{
    public string Name => "webhooks";

    public TimeSpan Every { get; } = TimeSpan.FromSeconds(2);

    public async Task<bool> IsDue(CancellationToken cancel) => !options.Silent && await store.HasAny(cancel);

    public Task Run(CancellationToken cancel) => courier.Turn(cancel);
}
