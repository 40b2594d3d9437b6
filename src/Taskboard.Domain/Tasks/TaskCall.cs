using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>A command on its way to a task's actor.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="CommandId">Chosen by the caller: repeated with the same id, a command has one effect and the same answer. At most 64 characters.</param>
/// <param name="BasedOn">The version the caller had seen; null to take whatever stands (only for new tasks and the system).</param>
/// <param name="By">Who gives it.</param>
/// <param name="Command">What they want.</param>
public sealed record TaskCall(string TaskId, string CommandId, long? BasedOn, ActingUser By, TaskCommand Command);
