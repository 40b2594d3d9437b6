using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;

namespace Taskboard.Server.Timing;

/// <summary>Puts days into a proposed task as the importer does.</summary>
internal static class DraftMoves
{
    public static TaskDraft Apply(TaskDraft task, DateWindow window) => task with
    {
        From = window.From,
        To = window.To,
        EffectiveTo = window.EffectiveTo != window.To ? window.EffectiveTo : null,
        Certainty = window.Certainty.ToText(),
        Anchor = window.Anchor,
        Recurrence = window.Recurrence,
        Provisional = window.Provisional,
    };
}
