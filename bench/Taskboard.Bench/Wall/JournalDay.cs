using System.Globalization;
using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Rounds;
using Taskboard.Journal;

namespace Taskboard.Bench.Wall;

/// <summary>A round's day, worked out from the records of the journal alone.</summary>
internal sealed class JournalDay
{
    private readonly IReadOnlyList<StopTimes> _times;

    private JournalDay(VisitRound round, IReadOnlyList<StopTimes> times, IReadOnlyList<string> taps) => (Round, _times, Taps) = (round, times, taps);

    /// <summary>The round.</summary>
    public VisitRound Round { get; }

    /// <summary>The command of each tap, in the journal's order.</summary>
    public IReadOnlyList<string> Taps { get; }

    /// <summary>Reads it.</summary>
    public static async Task<JournalDay> Read(string location, string roundId, DateOnly day)
    {
        await using var database = await Database.Open(location);
        VisitRound? round = null;
        var taps = new List<string>();
        await foreach (var record in database.Journal.ReadStream("round/" + roundId, 0, default))
        {
            var events = JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.RoundEventArray)!;
            round = VisitRound.Evolve(round, events);
            taps.AddRange(events.OfType<StopTapped>().Select(_ => record.CommandId));
        }
        return new(round!, RoundSchedule.OfDay(round!, day, RoundSchedule.Clock(round!, TimeProvider.System.GetUtcNow())), taps);
    }

    /// <summary>What a display shows that is not so, and what is so that it does not show.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<ShownStop> shown)
    {
        var byStop = shown.ToLookup(static one => one.Stop);
        foreach (var stray in shown.Where(one => _times.All(time => time.Stop.Id != one.Stop || time.From is null)))
            yield return $"stop {stray.Stop} is shown and is not in the journal, or was cancelled";
        foreach (var one in _times.Where(static one => one.From is not null))
        {
            if (byStop[one.Stop.Id].ToList() is not [var seen])
            {
                yield return $"{one.Stop.Plan.Partner} is shown {byStop[one.Stop.Id].Count()} times";
                continue;
            }
            foreach (var difference in Differences(one, seen))
                yield return $"{one.Stop.Plan.Partner} ({seen.Words.Trim()}): {difference}";
        }
    }

    private IEnumerable<string> Differences(StopTimes one, ShownStop seen)
    {
        var phase = JsonNamingPolicy.KebabCaseLower.ConvertName(one.Phase.ToString());
        if (seen.Team != one.Team.Plan.Id)
            yield return $"in the lane of {seen.Team} and not of {one.Team.Plan.Id}";
        if (!seen.Lane.Contains(one.Team.Plan.Name, StringComparison.Ordinal))
            yield return $"the lane is not called {one.Team.Plan.Name}";
        if (seen.Planned != _times.Count(other => other.Team == one.Team && other.PlannedFrom is not null))
            yield return $"{seen.Planned} planned visits in its lane";
        if (seen.Phase != phase)
            yield return $"{seen.Phase} and not {phase}";
        if (seen.AtRisk != one.Risks.Count > 0)
            yield return seen.AtRisk ? "stands out though nothing is at risk" : "doesn't stand out";
        string[] words = [one.Stop.Plan.Partner, Time(one.From), Time(one.To), .. one.Late != 0 && one.PlannedFrom is not null ? [$"({one.Late:+0;-0})"] : Array.Empty<string>()];
        foreach (var word in words.Where(word => !seen.Words.Contains(word, StringComparison.Ordinal)))
            yield return $"“{word}” is not said";
    }

    private static string Time(DateTimeOffset? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
