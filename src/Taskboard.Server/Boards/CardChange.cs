using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Boards;

/// <summary>What one record did to one card.</summary>
/// <param name="Record">The record.</param>
/// <param name="Events">Its events.</param>
/// <param name="Card">The card after it.</param>
public sealed record CardChange(JournalRecord Record, IReadOnlyList<TaskEvent> Events, LiveCard Card);
