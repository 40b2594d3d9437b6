using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>Who answers for a task and who has a part in it, at one time.</summary>
public sealed record Responsibility
{
    /// <summary>Cơ quan chủ trì, usually one.</summary>
    public IReadOnlyList<UnitRef> Lead { get; init; } = [];

    /// <summary>Cơ quan phối hợp.</summary>
    public IReadOnlyList<UnitRef> Coordinating { get; init; } = [];

    /// <summary>Asked to join and not to be commanded ("Đề nghị Ủy ban Mặt trận Tổ quốc…").</summary>
    public IReadOnlyList<UnitRef> Invited { get; init; } = [];

    /// <summary>True when both name the same units in the same order.</summary>
    public bool IsSame(Responsibility other) =>
        Lead.SequenceEqual(other.Lead) && Coordinating.SequenceEqual(other.Coordinating) && Invited.SequenceEqual(other.Invited);
}
