using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>One column over all lanes.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Count">Cards in it.</param>
/// <param name="Late">How many of them are late.</param>
public sealed record BoardColumn(Stage Stage, int Count, int Late);
