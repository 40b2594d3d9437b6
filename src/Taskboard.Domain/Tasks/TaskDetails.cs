namespace Taskboard.Domain.Tasks;

/// <summary>What a task is, as its plan says it or a coordinator wrote it. All text is NFC.</summary>
public sealed record TaskDetails
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLimit = 500;

    /// <summary>The longest of any other text, in characters.</summary>
    public const int TextLimit = 20_000;

    /// <summary>What is to be done, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Where the plan says it, e.g. <c>II.2.1.a + Phụ lục 02.I.1</c>.</summary>
    public string? Section { get; init; }

    /// <summary>The plan's own words.</summary>
    public string? Words { get; init; }

    /// <summary>First line of the document that it came from, counted from 1.</summary>
    public int? FirstLine { get; init; }

    /// <summary>Last line of the document that it came from.</summary>
    public int? LastLine { get; init; }

    /// <summary>Đối tác: embassy, organisation, foreign locality, company.</summary>
    public string? Partner { get; init; }

    /// <summary>The partner's country, by its Vietnamese name.</summary>
    public string? Country { get; init; }

    /// <summary>Whom it goes to, each as written.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>How many recipients where the plan gives a number and no names ("03 doanh nghiệp").</summary>
    public int? RecipientCount { get; init; }

    /// <summary>Trưởng đoàn, or who signs the letter.</summary>
    public string? Leader { get; init; }

    /// <summary>Thành phần tháp tùng.</summary>
    public string? Members { get; init; }

    /// <summary>Số người: a number, or the plan's words.</summary>
    public string? People { get; init; }

    /// <summary>Số ngày: a number, or the plan's words.</summary>
    public string? Days { get; init; }

    /// <summary>Kinh phí.</summary>
    public string? Funding { get; init; }

    /// <summary>Nội dung.</summary>
    public string? Content { get; init; }
}
