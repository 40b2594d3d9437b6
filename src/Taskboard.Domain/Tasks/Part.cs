using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>Phần việc: a unit's own share of a task, with a small machine of its own.</summary>
public sealed record Part
{
    /// <summary>Id within the task: 1, 2, 3.</summary>
    public required int Id { get; init; }

    /// <summary>Who owes it.</summary>
    public required UnitRef Unit { get; init; }

    /// <summary>Id of the template in the workflow that it was opened from.</summary>
    public required string Template { get; init; }

    /// <summary>What is asked, in the words of the day.</summary>
    public required string Ask { get; init; }

    /// <summary>What answers it.</summary>
    public PartKind Kind { get; init; }

    /// <summary>The day on which it was asked.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>By when; null for no clock.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Where it stands.</summary>
    public PartState State { get; init; } = PartState.Asked;

    /// <summary>The day on which it came to stand there; null while it was only asked.</summary>
    public DateOnly? MovedOn { get; init; }

    /// <summary>What was reported, or why it was waived or returned.</summary>
    public string? Note { get; init; }

    /// <summary>What the opinion comes to.</summary>
    public PartAnswer? Answer { get; init; }

    /// <summary>True while somebody is waited for: the unit, or whoever has to accept what it handed in.</summary>
    [JsonIgnore]
    public bool IsOpen => State is PartState.Asked or PartState.Returned || (State == PartState.Reported && Kind == PartKind.Submission);

    /// <summary>True while the unit itself is waited for.</summary>
    [JsonIgnore]
    public bool IsOwed => State is PartState.Asked or PartState.Returned;

    /// <summary>True when the unit is waited for and its day has passed.</summary>
    public bool IsLate(DateOnly today) => IsOwed && Due < today;
}

/// <summary>The states of a part.</summary>
public enum PartState
{
    /// <summary>Chờ đơn vị.</summary>
    Asked,

    /// <summary>Đã báo cáo, đã nộp.</summary>
    Reported,

    /// <summary>Trả lại để bổ sung.</summary>
    Returned,

    /// <summary>Đã tiếp nhận.</summary>
    Accepted,

    /// <summary>Được miễn.</summary>
    Waived,
}
