using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>Judges a card against a day.</summary>
public static class LatenessRules
{
    /// <summary>Days within which a deadline is near.</summary>
    public const int SoonDays = 7;

    /// <summary>Days within which a deadline is in danger whatever the stage.</summary>
    public const int RiskDays = 3;

    /// <summary>The ids that stand in addresses, in the order of <see cref="Lateness"/>.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["late", "risk", "soon", "none", "review"];

    /// <summary>The id in addresses.</summary>
    public static string Id(this Lateness lateness) => Ids[(int)lateness];

    /// <summary>The lateness of that id; null where there is none.</summary>
    public static Lateness? Parse(string? id)
    {
        for (var i = 0; i < Ids.Count; i++)
            if (Ids[i] == id)
                return (Lateness)i;
        return null;
    }

    /// <summary>True when the deadline has passed.</summary>
    public static bool IsLate(this CardFacts card, DateOnly today) => card.Due < today;

    /// <summary>Whether a card falls under a lateness on a day. A card may fall under several: one at risk is also due soon.</summary>
    public static bool Is(this CardFacts card, Lateness lateness, DateOnly today)
    {
        if (lateness == Lateness.NoDate)
            return card is { Due: null, Deadline: null, State.Terminal: false };
        if (lateness == Lateness.Review)
            return !card.State.Terminal && card.ReviewedFrom < new DateOnly(today.Year, today.Month, 1);
        if (card.Due is not { } due)
            return false;
        var left = due.DayNumber - today.DayNumber;
        return lateness switch
        {
            Lateness.Late => left < 0,
            Lateness.Soon => left is >= 0 and <= SoonDays,
            _ => left >= 0 && left <= (card.Stage is Stage.Planned or Stage.Preparing ? SoonDays : RiskDays),
        };
    }
}
