namespace Taskboard.Domain.Timing;

/// <summary>A day off that is no mere weekend.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What for: "Tết Nguyên đán", "Nghỉ bù Giỗ Tổ Hùng Vương".</param>
/// <param name="Basis">The law or the notice that gives it.</param>
/// <param name="Provisional">Chosen by the law's usual reading, because there is no notice for the year yet.</param>
public sealed record Holiday(DateOnly Date, string Name, string Basis, bool Provisional = false);
