using Microsoft.AspNetCore.Components;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>Where a lane and a column meet.</summary>
/// <param name="Stage">The column.</param>
/// <param name="Count">Cards in it.</param>
/// <param name="Late">How many of them are late.</param>
/// <param name="Rest">How many of them the page leaves to be asked for, because the cell is long.</param>
/// <param name="Slot">Marks the place of the cards: the shell writes it once, inside the cell, and nothing else there.</param>
public sealed record BoardCell(Stage Stage, int Count, int Late, int Rest, MarkupString Slot);
