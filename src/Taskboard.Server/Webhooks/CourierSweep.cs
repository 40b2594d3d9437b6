using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>Sends deliveries, on one of the nodes.</summary>
internal sealed class CourierSweep(Courier courier, ServerOptions options) : ISweep
{
    public string Name => "webhooks";

    public TimeSpan Every { get; } = TimeSpan.FromSeconds(2);

    public Task Run(CancellationToken cancel) => options.Silent ? Task.CompletedTask : courier.Turn(cancel);
}
