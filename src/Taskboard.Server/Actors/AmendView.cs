using System.Collections.Immutable;
using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>An amended plan laid beside the board.</summary>
/// <param name="Plan">The plan on the board.</param>
/// <param name="Board">Its tasks.</param>
/// <param name="Amended">What the amended plan says, one for each task of the draft that was not left out.</param>
/// <param name="Indices">The index in the draft of each of them.</param>
/// <param name="Compared">The comparison. Its draft indices are places in <paramref name="Amended"/>.</param>
public sealed record AmendView(
    Plan Plan, IReadOnlyList<BoardTask> Board, IReadOnlyList<DocumentTask> Amended, IReadOnlyList<int> Indices, ImmutableArray<TaskComparison> Compared)
{
    /// <summary>The task on the board of a comparison; null where it is new.</summary>
    public BoardTask? TaskOf(TaskComparison compared) => compared.TaskId is { } id ? Board.First(t => t.Now.Id == id) : null;

    /// <summary>What the amended plan says of it; null where it no longer names it.</summary>
    public DocumentTask? SaysOf(TaskComparison compared) => compared.Draft is { } place ? Amended[place] : null;

    /// <summary>The comparisons of a sort, in their order.</summary>
    public IEnumerable<TaskComparison> Of(ComparedAs sort) => Compared.Where(c => c.As == sort);

    /// <summary>The title under which a comparison is told of.</summary>
    public string TitleOf(TaskComparison compared) => (SaysOf(compared)?.Details ?? TaskOf(compared)!.Now.Details).Title;
}
