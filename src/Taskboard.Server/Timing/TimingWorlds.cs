using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Following;

namespace Taskboard.Server.Timing;

/// <summary>What days rest on at this moment, and how those of tasks and drafts came about.</summary>
public sealed class TimingWorlds(IServiceProvider services)
{
    /// <summary>Calendar and partners as they stand.</summary>
    public TimingWorld Now => new(services.GetRequiredService<OfficialCalendar>(), PartnerIndex.Empty);

    /// <summary>How the days of a task follow from the plan's words; null where they do not.</summary>
    public WindowStory? StoryOf(PlanTask task, Plan? plan) => plan is null || task.Timing is null ? null : WindowReading.Explain(TimedWork.Of(task, plan), Now);

    /// <summary>How the days of a proposed task follow from the plan's words; null where they do not.</summary>
    public WindowStory? StoryOf(TaskDraft task, PlanDraft plan) => WindowReading.Explain(TimedWork.Of(task, plan), Now);
}
