using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>Put an item on the checklist.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Unit">Who does it; may be null.</param>
/// <param name="Due">By when; may be null.</param>
public sealed record AddItem(string Text, UnitRef? Unit = null, DateOnly? Due = null) : BesideCommand;

/// <summary>Change what an item says, its unit and its day.</summary>
public sealed record ChangeItem(int ItemId, string Text, UnitRef? Unit, DateOnly? Due) : BesideCommand;

/// <summary>Say that an item is done, or that it is not.</summary>
public sealed record TickItem(int ItemId, bool Done) : BesideCommand;

/// <summary>Take an item off the checklist.</summary>
public sealed record RemoveItem(int ItemId) : BesideCommand;
