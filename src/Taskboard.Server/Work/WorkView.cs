using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Work;
using Taskboard.Server.Pages.Tasks;

namespace Taskboard.Server.Work;

/// <summary>What waits for one user, as the pages show it.</summary>
public sealed record WorkView
{
    /// <summary>Who looks.</summary>
    public required ActingUser User { get; init; }

    /// <summary>Everything that waits, the most urgent first.</summary>
    public required IReadOnlyList<Waiting> Waiting { get; init; }

    /// <summary>The one reason to show; null for all.</summary>
    public WaitingReason? Only { get; init; }

    /// <summary>Where the page asked for begins, as it stands in the address.</summary>
    public string? From { get; init; }

    /// <summary>What is known of the world.</summary>
    public required Moment Now { get; init; }

    /// <summary>The units of the province.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>The figures of everything.</summary>
    public WorkCounts Counts => WorkCounts.Of(Waiting);

    /// <summary>True for a leader, who has a page for papers.</summary>
    public bool IsLeader => User.Role == UserRole.Leader;

    /// <summary>What the page shows.</summary>
    public IEnumerable<Waiting> Shown => Waiting.Where(w => Only is null || w.Reason == Only);

    /// <summary>The task as its actions need it.</summary>
    public TaskView Of(Waiting waiting) => new() { Task = waiting.Task, User = User, Now = Now, Units = Units };

    /// <summary>The reason of an id in addresses; null for all.</summary>
    public static WaitingReason? Parse(string? id) =>
        Enum.TryParse<WaitingReason>(id, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null;
}
