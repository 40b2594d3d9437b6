using System.Collections.Immutable;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>One task that an importer proposes. Names of units and people stand as the document writes them.</summary>
public sealed record TaskDraft
{
    /// <summary>What is to be done, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of work.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Units that answer for it (chủ trì); empty where the document names none.</summary>
    public ImmutableArray<string> Lead { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Units with a part in it (phối hợp); an open group stays as written.</summary>
    public ImmutableArray<string> Coordinating { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Bodies that are invited rather than told ("Đề nghị ...").</summary>
    public ImmutableArray<string> Requested { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The timing phrase, verbatim; null where the document gives none.</summary>
    public string? Timing { get; init; }

    /// <summary>How the phrase is read; null where there is none. Its words may be those of an occasion ("năm mới 2025") when
    /// <see cref="Timing"/> is null.</summary>
    public TimingRule? Rule { get; init; }

    /// <summary>Earliest day, where the words give one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Latest day, where the words give one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The last working day that serves, where it differs from <see cref="To"/>.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>How certain the dates are: exact, window, year-only, external, open.</summary>
    public string? Certainty { get; init; }

    /// <summary>The day that the timing counts from: a national day, Tết, an anniversary.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>An RRULE, or <c>on-event</c>, <c>per-event</c>, <c>continuous</c>; null for work done once.</summary>
    public string? Recurrence { get; init; }

    /// <summary>The days rest on a year without a holiday notice and may still move.</summary>
    public bool Provisional { get; init; }

    /// <summary>Where it stands: "II.2.1.a + Phụ lục 02.I.1".</summary>
    public string? Section { get; init; }

    /// <summary>For whom: embassies, organisations, foreign localities.</summary>
    public ImmutableArray<string> Recipients { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many recipients the line stands for, where it tells.</summary>
    public int? RecipientCount { get; init; }

    /// <summary>Who leads the delegation or signs the letter, as written.</summary>
    public string? Leader { get; init; }

    /// <summary>Who goes along (thành phần tháp tùng), as written.</summary>
    public string? Members { get; init; }

    /// <summary>Number of people of a delegation.</summary>
    public DraftAmount? People { get; init; }

    /// <summary>Length of a journey in days.</summary>
    public DraftAmount? Days { get; init; }

    /// <summary>Source of the money, as written.</summary>
    public string? Funding { get; init; }

    /// <summary>What the work consists of, as written.</summary>
    public string? Content { get; init; }

    /// <summary>The foreign partner, as written.</summary>
    public string? Partner { get; init; }

    /// <summary>The partner's country or countries, as written.</summary>
    public string? Country { get; init; }

    /// <summary>The lines of the document that it was read from.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>The plan's own words.</summary>
    public required string Words { get; init; }

    /// <summary>The fields that earlier corrections taught, each with what was read.</summary>
    public ImmutableArray<LearnedMark> Learned { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The fields that a person should look at, each with why.</summary>
    public ImmutableArray<FieldDoubt> Doubts { get; init => field = value.IsDefault ? [] : value; } = [];
}
