using System.Globalization;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Rounds;

/// <summary>Sổ quà và lời chúc: who received what, when and from whom. It follows from the rounds, last years' too; rehearsals are not in it. Pure.</summary>
public static class GreetingLedger
{
    /// <summary>All greetings that were brought, the latest first.</summary>
    public static IReadOnlyList<Greeting> Of(IEnumerable<VisitRound> rounds) =>
    [
        .. rounds.Where(round => !round.Rehearsal).SelectMany(Brought).OrderByDescending(greeting => greeting.Day).ThenBy(greeting => greeting.Partner, VietnameseText.Comparer),
    ];

    /// <summary>The partners of a round that another round greets, or has greeted, before the same Tết.</summary>
    public static IReadOnlyList<Clash> Repeats(VisitRound round, IEnumerable<VisitRound> others)
    {
        if (round.Rehearsal)
            return [];
        var elsewhere = others.Where(other => other.Id != round.Id && other.Year == round.Year && !other.Rehearsal)
            .SelectMany(other => other.Stops.Where(stop => stop.Cancelled is null).Select(stop => (Key: KeyOf(stop.Plan), Round: other, Stop: stop)))
            .ToLookup(each => each.Key);
        var repeats = new List<Clash>();
        foreach (var stop in round.Stops.Where(stop => stop.Cancelled is null))
            if (elsewhere[KeyOf(stop.Plan)].FirstOrDefault() is { Stop: { } there } first)
                repeats.Add(new(there.IsReached ? ClashKind.GreetedAlready : ClashKind.GreetedElsewhere, [stop.Plan.Partner, first.Round.Name, DayOf(first.Round, there)]) { Stops = [stop.Id] });
        return repeats;
    }

    /// <summary>Whom a stop visits: the partner of the directory, or the name as written.</summary>
    public static string KeyOf(StopPlan plan) => plan.PartnerId ?? VietnameseText.Fold(plan.Partner);

    private static IEnumerable<Greeting> Brought(VisitRound round)
    {
        foreach (var stop in round.Stops.Where(stop => stop.IsReached))
        {
            if (round.Team(stop.TeamId) is not { } team)
                continue;
            var gift = round.Gifts.FirstOrDefault(gift => gift.Id == stop.Plan.GiftId);
            yield return new(
                stop.Plan.Partner,
                KeyOf(stop.Plan),
                DateOnly.FromDateTime(stop.Marks[^1].At.DateTime),
                round.Name,
                round.Id,
                team.Plan.Crew.FirstOrDefault(one => one.Role == CrewRole.Leader)?.Name ?? team.Plan.Name,
                stop.At(TapKind.GiftGiven) is null ? null : gift?.Name,
                stop.At(TapKind.GiftGiven) is null ? 0 : stop.Plan.GiftCount,
                round.Year);
        }
    }

    private static string DayOf(VisitRound round, Stop stop) =>
        round.Team(stop.TeamId)?.Plan.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…";
}

/// <summary>A greeting that was brought.</summary>
/// <param name="Partner">Who received it.</param>
/// <param name="Key">The same partner in other rounds.</param>
/// <param name="Day">When.</param>
/// <param name="Round">In which round.</param>
/// <param name="RoundId">That round.</param>
/// <param name="From">Who brought it.</param>
/// <param name="Gift">The gift that was given; null where none was.</param>
/// <param name="Count">How many.</param>
/// <param name="Year">The solar year of its Tết: the occasion, which visits of December and of January have in common.</param>
public sealed record Greeting(string Partner, string Key, DateOnly Day, string Round, string RoundId, string From, string? Gift, int Count, int Year);
