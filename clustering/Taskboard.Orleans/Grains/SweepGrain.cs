using Taskboard.Server.Operations;

namespace Taskboard.Orleans;

/// <summary>Runs the sweeps when the reminder comes. The lease is taken all the same: plain nodes may share the database.</summary>
internal sealed class SweepGrain(SweepRunner runner) : Grain, ISweepGrain, IRemindable
{
    private const string Name = "sweep";

    /// <summary>The shortest that Orleans remembers.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public Task Begin() => this.RegisterOrUpdateReminder(Name, TimeSpan.FromSeconds(5), Every);

    public Task ReceiveReminder(string reminderName, TickStatus status) => runner.TurnDue(CancellationToken.None);
}
