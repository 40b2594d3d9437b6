using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Plans;

/// <summary>Kế hoạch: an issued document whose tasks stand on a board. Work that no plan named belongs to the year's plan of
/// work outside plans, so that every task has a plan.</summary>
public sealed record Plan
{
    /// <summary>The plan's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>First half of its tasks' codes, e.g. <c>48</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its number, e.g. <c>48/KH-UBND</c>; null in a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Its title (trích yếu).</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>When: ISO, a day or only a month; null when unknown.</summary>
    public string? Issued { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary>First day of its period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The highest task number given out.</summary>
    public required int LastOrdinal { get; init; }

    /// <summary>True for the year's collection of work that no plan named.</summary>
    public bool OutsidePlans { get; init; }

    /// <summary>Documents that amended it, each once, the latest at the end.</summary>
    public IReadOnlyList<PlanAmendment> Amendments { get; init; } = [];

    /// <summary>Ids of the units that may know of it besides the leaders, the focal unit and the UBND office; null while everyone may. The tasks
    /// of such a plan begin limited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? LimitedTo { get; init; }

    /// <summary>Who may know of it.</summary>
    [JsonIgnore]
    public Audience Audience => LimitedTo is { } units ? Audience.OfUnits(units, [UnitFunction.FocalPoint, UnitFunction.PpcOffice]) : Audience.Everyone;

    /// <summary>True when the user may know that the plan is there.</summary>
    public bool IsKnownTo(ActingUser user) => user.IsSystem || user.IsIn(Audience);

    /// <summary>The state after all events of one command.</summary>
    public static Plan Evolve(Plan? plan, IReadOnlyList<PlanEvent> events)
    {
        foreach (var e in events)
            plan = (plan, e) switch
            {
                (null, PlanAccepted accepted) => new()
                {
                    Id = accepted.PlanId,
                    Version = 0,
                    Code = accepted.Code,
                    Number = accepted.Number,
                    Title = accepted.Title,
                    Issuer = accepted.Issuer,
                    Issued = accepted.Issued,
                    Year = accepted.Year,
                    From = accepted.From,
                    To = accepted.To,
                    LastOrdinal = accepted.Tasks,
                    OutsidePlans = accepted.OutsidePlans,
                },
                ({ } known, PlanAmended amended) => known with
                {
                    LastOrdinal = Math.Max(known.LastOrdinal, amended.LastOrdinal),
                    Amendments = [.. known.Amendments.Where(a => a != amended.Document), amended.Document],
                },
                ({ } known, OrdinalTaken taken) => known with { LastOrdinal = taken.Ordinal },
                ({ } known, PlanLimitChanged changed) => known with { LimitedTo = changed.To },
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen here"),
            };
        return plan! with { Version = plan.Version + 1 };
    }
}
