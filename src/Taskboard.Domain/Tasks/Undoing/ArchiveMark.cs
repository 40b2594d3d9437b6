namespace Taskboard.Domain.Tasks;

/// <summary>That a task was put away.</summary>
/// <param name="On">The day of it in Vietnam.</param>
/// <param name="By">Name of the person.</param>
/// <param name="Reason">Why.</param>
public sealed record ArchiveMark(DateOnly On, string By, string Reason);
