using Orleans.Concurrency;
using Orleans.Placement;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Orleans;

/// <summary>Hosts a round's actor: one activation in the cluster, one command at a time. It keeps no snapshot: a round is one row to read.</summary>
[PreferLocalPlacement]
internal sealed class RoundGrain(TaskWorld world, Clock clock) : Grain, IRoundGrain
{
    private RoundActor actor = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        actor = new RoundActor(this.GetPrimaryKeyString(), world);
        return Task.CompletedTask;
    }

    public async Task<Immutable<byte[]>> Send(Immutable<byte[]> call) =>
        new(Wire.Write(await actor.Handle(Wire.ReadRoundCall(call.Value), () => clock.Moment(null), CancellationToken.None)));
}
