using System.Collections.Immutable;
using Taskboard.Domain.Rounds;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Live;

namespace Taskboard.Server.Rounds;

/// <summary>All rounds in memory, as of the last record seen. Read from any thread.</summary>
public sealed class RoundBook : IJournalFollower
{
    private readonly Lock _changing = new();
    private volatile ImmutableDictionary<string, VisitRound> _rounds = ImmutableDictionary<string, VisitRound>.Empty;

    /// <summary>Raised after a change, on the feed's thread: wake somebody and return.</summary>
    public event Action<RoundChange>? Changed;

    /// <summary>All rounds, the latest year first.</summary>
    public IReadOnlyList<VisitRound> Rounds => [.. _rounds.Values.OrderByDescending(round => round.Year).ThenByDescending(round => round.Id, StringComparer.Ordinal)];

    /// <summary>The round of that id; null where there is none.</summary>
    public VisitRound? Round(string id) => _rounds.GetValueOrDefault(id);

    /// <summary>Puts all of them in their places at once.</summary>
    public void Fill(IEnumerable<VisitRound> rounds)
    {
        lock (_changing)
            _rounds = rounds.ToImmutableDictionary(round => round.Id);
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (!record.Stream.StartsWith(Streams.RoundPrefix, StringComparison.Ordinal))
            return;
        var events = Written.RoundEvents(record);
        VisitRound next;
        lock (_changing)
        {
            var known = _rounds.GetValueOrDefault(record.Stream[Streams.RoundPrefix.Length..]);
            if (record.Version != (known?.Version ?? 0) + 1)
                return;
            next = VisitRound.Evolve(known, events);
            _rounds = _rounds.SetItem(next.Id, next);
        }
        Changed?.Invoke(new(next, events, record.Position));
    }
}

/// <summary>A change of a round.</summary>
/// <param name="Round">The round after it.</param>
/// <param name="Events">What happened.</param>
/// <param name="Position">Its place in the journal.</param>
public sealed record RoundChange(VisitRound Round, IReadOnlyList<RoundEvent> Events, long Position);
