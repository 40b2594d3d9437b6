using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Looks after the outbox, on one of the nodes.</summary>
internal sealed class OutboxSweep(Outbox outbox, ServerOptions options) : ISweep
{
    public string Name => "mail";

    public TimeSpan Every { get; } = TimeSpan.FromSeconds(5);

    public Task Run(CancellationToken cancel) => options.Silent ? Task.CompletedTask : outbox.Turn(cancel);
}
