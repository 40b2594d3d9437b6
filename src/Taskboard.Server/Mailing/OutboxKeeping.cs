using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Forgets mails that are long over.</summary>
internal sealed class OutboxKeeping(OutboxStore store) : ISweep
{
    public string Name => "mail-keeping";

    public TimeSpan Every { get; } = TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel) => store.Forget(cancel);
}
