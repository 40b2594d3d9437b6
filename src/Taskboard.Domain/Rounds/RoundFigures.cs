namespace Taskboard.Domain.Rounds;

/// <summary>What a round came to: visits done, moved, cancelled, and how well times were kept. Pure.</summary>
public sealed record RoundFigures
{
    /// <summary>Stops of the round.</summary>
    public required int Stops { get; init; }

    /// <summary>Visits that took place.</summary>
    public required int Done { get; init; }

    /// <summary>Of these, those that began no more than ten minutes late.</summary>
    public required int InTime { get; init; }

    /// <summary>Visits that were cancelled.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Visits of which nothing was heard.</summary>
    public int Open => Stops - Done - Cancelled;

    /// <summary>Visits that had been said to come later than planned.</summary>
    public required int Moved { get; init; }

    /// <summary>Minutes of delay on average, of the visits with a planned time.</summary>
    public required double AverageDelay { get; init; }

    /// <summary>Requests that hosts raised.</summary>
    public required int Requests { get; init; }

    /// <summary>Promises that were made.</summary>
    public required int Promises { get; init; }

    /// <summary>Gifts that were given, by gift.</summary>
    public required IReadOnlyList<(string Gift, int Count)> Gifts { get; init; }

    /// <summary>The figures of a round.</summary>
    public static RoundFigures Of(VisitRound round, DateTimeOffset now)
    {
        var times = round.Days.SelectMany(day => RoundSchedule.OfDay(round, day, now)).ToList();
        var done = times.Where(one => one.Stop.IsReached).ToList();
        var timed = done.Where(one => one.PlannedFrom is not null).ToList();
        return new()
        {
            Stops = round.Stops.Count,
            Done = done.Count,
            InTime = timed.Count(one => one.Late < RoundSchedule.LateFrom),
            Cancelled = round.Stops.Count(stop => stop.Cancelled is not null && !stop.IsReached),
            Moved = round.Stops.Count(stop => stop.Delay > 0),
            AverageDelay = timed.Count == 0 ? 0 : timed.Average(one => Math.Max(0, one.Late)),
            Requests = round.Stops.Sum(stop => stop.Outcome?.Requests.Count ?? 0),
            Promises = round.Stops.Sum(stop => stop.Outcome?.Promises.Count ?? 0),
            Gifts =
            [
                .. round.Stops.Where(stop => stop.At(TapKind.GiftGiven) is not null && stop.Plan.GiftId is not null).GroupBy(stop => stop.Plan.GiftId)
                    .Select(group => (round.Gifts.FirstOrDefault(gift => gift.Id == group.Key)?.Name ?? group.Key!, group.Sum(stop => stop.Plan.GiftCount))),
            ],
        };
    }
}
