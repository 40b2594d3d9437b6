using System.Collections.Concurrent;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Rounds;

/// <summary>Rounds' actors in this process. A province has a handful of rounds, so all that were spoken to stay in memory.</summary>
public sealed class LocalRoundEngine(TaskWorld world, Clock clock) : IRoundEngine
{
    private readonly ConcurrentDictionary<string, Box> _boxes = new();

    /// <inheritdoc/>
    public async ValueTask<RoundReply> Send(RoundCall call, CancellationToken cancel)
    {
        // a name that no round has is not kept
        if (!_boxes.TryGetValue(call.RoundId, out var box))
        {
            if (call.Command is not BeginRound && await world.States.Round(call.RoundId, cancel) is null)
                return new RoundReply.Refused(new NoSuchRound(call.RoundId), null);
            box = _boxes.GetOrAdd(call.RoundId, id => new Box(new RoundActor(id, world)));
        }
        await box.Turn.WaitAsync(cancel);
        try
        {
            return await box.Actor.Handle(call, () => clock.Moment(null), cancel);
        }
        finally
        {
            box.Turn.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<VisitRound?> Load(string roundId, CancellationToken cancel) =>
        !world.Shared && _boxes.TryGetValue(roundId, out var box) && box.Actor.Seen is { } round ? new(round) : world.States.Round(roundId, cancel);

    private sealed record Box(RoundActor Actor)
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
    }
}
