using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>Forgets deliveries that are long over.</summary>
internal sealed class DeliveryKeeping(WebhookStore store) : ISweep
{
    public string Name => "webhook-keeping";

    public TimeSpan Every { get; } = TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel) => store.Forget(cancel);
}
