using Taskboard.Server.Work;

namespace Taskboard.Server.Api;

/// <summary>Who acts for whom, as the API shows it.</summary>
public sealed record SubstituteView
{
    /// <summary>Who is absent.</summary>
    public required PersonView Absent { get; init; }

    /// <summary>Its number among those of the absent person.</summary>
    public required int Number { get; init; }

    /// <summary>Who acts.</summary>
    public required PersonView Substitute { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day on which it was ended before its time.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether it holds today.</summary>
    public required bool Now { get; init; }

    /// <summary>Why; for the two people, coordinators and administrators.</summary>
    public string? Reason { get; init; }

    /// <summary>Who named them; for the same.</summary>
    public string? NamedBy { get; init; }

    /// <summary>The view of one.</summary>
    public static SubstituteView Of(SubstituteEntry entry, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var one = entry.Substitution;
        return new()
        {
            Absent = new(entry.Absent.Id, entry.Absent.Name),
            Number = one.Id,
            Substitute = new(one.SubstituteId, one.SubstituteName),
            From = one.From,
            To = one.To,
            EndedOn = one.EndedOn,
            Now = one.Holds(today),
            Reason = entry.IsConcerned ? one.Reason : null,
            NamedBy = entry.IsConcerned ? one.NamedBy : null,
        };
    }
}

/// <summary>A person by id and name.</summary>
public sealed record PersonView(string Id, string Name);

/// <summary>Who acts today or will, the nearest first, then what is over and concerns the caller; and who can act for one person.</summary>
/// <param name="Substitutes">Those named.</param>
/// <param name="Able">Who can act for the person asked of; empty where the caller may not name anybody for them.</param>
public sealed record SubstituteList(IReadOnlyList<SubstituteView> Substitutes, IReadOnlyList<PersonView> Able);
