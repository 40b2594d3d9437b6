using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Api;

/// <summary>What a task is. For a new task what is left out is empty; for a correction it stays, and null takes it away.</summary>
public sealed record DetailsBody
{
    /// <summary>What is to be done, in one line; at most 500 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Where the plan says it.</summary>
    public string? Section { get; init; }

    /// <summary>Đối tác.</summary>
    public string? Partner { get; init; }

    /// <summary>The partner's country, by its Vietnamese name.</summary>
    public string? Country { get; init; }

    /// <summary>Whom it goes to.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>How many recipients where there are no names.</summary>
    public int? RecipientCount { get; init; }

    /// <summary>Trưởng đoàn, or who signs the letter.</summary>
    public string? Leader { get; init; }

    /// <summary>Who goes along.</summary>
    public string? Members { get; init; }

    /// <summary>How many people, as a number or in words.</summary>
    public string? People { get; init; }

    /// <summary>How many days, as a number or in words.</summary>
    public string? Days { get; init; }

    /// <summary>Kinh phí.</summary>
    public string? Funding { get; init; }

    /// <summary>Nội dung.</summary>
    public string? Content { get; init; }

    /// <summary>The details of a new task. An empty title is refused by the task's own rules.</summary>
    public TaskDetails ToDetails() => new()
    {
        Title = Title ?? "",
        Section = Section,
        Partner = Partner,
        Country = Country,
        Recipients = Recipients ?? [],
        RecipientCount = RecipientCount,
        Leader = Leader,
        Members = Members,
        People = People,
        Days = Days,
        Funding = Funding,
        Content = Content,
    };
}
