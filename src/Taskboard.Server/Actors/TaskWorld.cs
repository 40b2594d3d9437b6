using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>What a task actor works with, wherever it lives.</summary>
/// <param name="Journal">Where decisions become durable.</param>
/// <param name="States">Where states are loaded from.</param>
/// <param name="Workflows">The tables by which it decides.</param>
/// <param name="Shared">True when other processes write to the same journal, so that what is held in memory may be old.</param>
public sealed record TaskWorld(IJournal Journal, StateReader States, WorkflowBook Workflows, bool Shared);
