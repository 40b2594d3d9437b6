using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>One command in the history of a task.</summary>
/// <param name="At">When.</param>
/// <param name="Name">Who, by the name of that day.</param>
/// <param name="Unit">Full name of the unit they acted for; null without one.</param>
/// <param name="Events">What it did.</param>
/// <param name="OnBehalfOf">The absent person for whom they did it; null where they did it as themselves.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Name, string? Unit, IReadOnlyList<TaskEvent> Events, string? OnBehalfOf = null);
