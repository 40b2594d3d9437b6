using Taskboard.Domain.Timing;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Timing;

/// <summary>Says what a move of its days means for a task.</summary>
internal static class MoveEffects
{
    public static MoveEffect Of(DateWindow from, DateWindow to, DateOnly today) => (from.Due, to.Due) switch
    {
        var (old, next) when old == next => MoveEffect.DeadlineStays,
        var (old, next) when next < today && !(old < today) => MoveEffect.BecomesLate,
        var (old, next) when old < today && !(next < today) => MoveEffect.NoLongerLate,
        var (old, next) when next < old && next <= today.AddDays(LatenessRules.SoonDays) => MoveEffect.AtRisk,
        var (old, next) when next < old || old is null => MoveEffect.Earlier,
        _ => MoveEffect.Later,
    };
}
