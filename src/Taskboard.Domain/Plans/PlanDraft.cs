using System.Collections.Immutable;

namespace Taskboard.Domain.Plans;

/// <summary>What an importer proposes for a plan document: the plan's head and its tasks, for a coordinator to correct and accept.</summary>
public sealed record PlanDraft
{
    /// <summary>Number and symbol, such as <c>48/KH-UBND</c>; null where a draft leaves the number blank.</summary>
    public string? Number { get; init; }

    /// <summary>The kind of document as it names itself, in capitals: KẾ HOẠCH, CHƯƠNG TRÌNH, ĐỀ ÁN; null where unnamed.</summary>
    public string? DocumentKind { get; init; }

    /// <summary>What the plan is about (trích yếu), in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The issuing body, such as "UBND tỉnh Sông Lam"; null where the document does not tell.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of issue as far as the document gives it: <c>2021-03-18</c>, <c>2024-02</c>, or null.</summary>
    public string? Issued { get; init; }

    /// <summary>Who signed, with capacity, as written; null where the document does not tell.</summary>
    public string? Signer { get; init; }

    /// <summary>The year that dates without a year belong to.</summary>
    public required int Year { get; init; }

    /// <summary>First day of the plan's period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the plan's period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The proposed tasks, in the order of the document.</summary>
    public ImmutableArray<TaskDraft> Tasks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What came of each line of the document, one note a line.</summary>
    public ImmutableArray<LineNote> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a coordinator should know of the reading as a whole.</summary>
    public ImmutableArray<DraftWarning> Warnings { get; init => field = value.IsDefault ? [] : value; } = [];
}
