using Taskboard.Domain.Directory;
using Taskboard.Server.Pages.Tasks;

namespace Taskboard.Server.Work;

/// <summary>Who acts for whom, as one user sees it.</summary>
public sealed record SubstituteView
{
    /// <summary>Who looks.</summary>
    public required ActingUser User { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who acts today or will, the nearest first, then what is over.</summary>
    public required IReadOnlyList<SubstituteEntry> Entries { get; init; }

    /// <summary>For whom the user may name somebody.</summary>
    public required IReadOnlyList<Person> Choices { get; init; }

    /// <summary>The person for whom the form is; null while none is chosen.</summary>
    public required Person? Absent { get; init; }

    /// <summary>Who can act for them.</summary>
    public required IReadOnlyList<Person> Able { get; init; }

    /// <summary>What was typed.</summary>
    public SubstituteFields Typed { get; init; } = new(null, "", "", "");

    /// <summary>Why it was refused.</summary>
    public Trouble? Trouble { get; init; }
}

/// <summary>What was typed into the form.</summary>
/// <param name="SubstituteId">Who is to act.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Reason">Why.</param>
public sealed record SubstituteFields(string? SubstituteId, string From, string To, string Reason);
