namespace Taskboard.Domain.Timing;

/// <summary>Days off that follow one another, weekends between them included: "nghỉ Tết 08–14/02".</summary>
/// <param name="First">The first day off that is no mere weekend.</param>
/// <param name="Last">The last one.</param>
/// <param name="Name">What for.</param>
/// <param name="Basis">The law or the notice; empty where our sources name none.</param>
/// <param name="Provisional">A part of it awaits the year's notice.</param>
public sealed record HolidayRun(DateOnly First, DateOnly Last, string Name, string Basis, bool Provisional);
