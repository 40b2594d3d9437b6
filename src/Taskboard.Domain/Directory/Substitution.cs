namespace Taskboard.Domain.Directory;

/// <summary>Người thay: who acts for an absent person, from when to when. Like a signature by authority (ký thừa uỷ quyền, Nghị định 30/2020/NĐ-CP, Điều 13),
/// it is given in writing, for a limited time, and is not passed on.</summary>
public sealed record Substitution
{
    /// <summary>Its number among those of the absent person, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>Who acts.</summary>
    public required string SubstituteId { get; init; }

    /// <summary>That person's name on the day on which they were named.</summary>
    public required string SubstituteName { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included: it ends by itself.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Why, or the document that says so.</summary>
    public required string Reason { get; init; }

    /// <summary>Who named them.</summary>
    public required string NamedBy { get; init; }

    /// <summary>The day on which it was ended before its time; null while it was not.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether the substitute acts on a day.</summary>
    public bool Holds(DateOnly day) => EndedOn is null && From <= day && day <= To;

    /// <summary>Whether it is over on a day.</summary>
    public bool IsOver(DateOnly day) => EndedOn is not null || To < day;

    /// <summary>Whether it shares a day with a time.</summary>
    public bool Meets(DateOnly from, DateOnly to) => EndedOn is null && From <= to && from <= To;
}

/// <summary>A person by id, with the name of that day.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">Full name.</param>
public sealed record PersonRef(string Id, string Name);

/// <summary>Names a substitute for a person.</summary>
/// <param name="SubstituteId">Who is to act.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Reason">Why, or the document that says so.</param>
public sealed record NameSubstitute(string SubstituteId, DateOnly From, DateOnly To, string Reason);
