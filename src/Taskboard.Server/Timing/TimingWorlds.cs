using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Following;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Timing;

/// <summary>What days rest on at this moment, and how those of tasks and drafts came about.</summary>
public sealed class TimingWorlds(CalendarBook calendar, PartnerBook partners, CalendarDesk desk)
{
    /// <summary>Calendar and partners as they stand.</summary>
    public TimingWorld Now => new(calendar.Now, partners.Index);

    /// <summary>How the days of a task follow from the plan's words; null where they do not.</summary>
    public WindowStory? StoryOf(PlanTask task, Plan? plan) => plan is null || task.Timing is null ? null : WindowReading.Explain(TimedWork.Of(task, plan), Now);

    /// <summary>How the days of a proposed task follow from the plan's words; null where they do not.</summary>
    public WindowStory? StoryOf(TaskDraft task, PlanDraft plan) => WindowReading.Explain(TimedWork.Of(task, plan), Now);

    /// <summary>The partner whom a task is for, by the names that it gives; null where the directory knows none of them.</summary>
    public Partner? PartnerOf(TaskDetails details) =>
        new[] { details.Partner }.Concat(details.Recipients).Select(partners.Index.Find).FirstOrDefault(partner => partner is not null);

    /// <summary>The world after a change of the calendar that has not been made yet.</summary>
    public TimingWorld After(CalendarEvent change) => Now with { Calendar = ProvinceCalendar.Evolve(calendar.Entered, [change]).Compose() };

    /// <summary>The world after a change of a partner that has not been made yet.</summary>
    public TimingWorld After(PartnerRegistered change)
    {
        var next = Partner.Evolve(partners.Partner(change.PartnerId), [change]);
        return Now with { Partners = new PartnerIndex(partners.Partners.Where(p => p.Id != next.Id).Append(next)) };
    }

    /// <summary>Says which days no longer follow in a world: those read in the present one, under an earlier notice or with an earlier day of
    /// their partner.</summary>
    public async ValueTask<WindowFollowing> Following(TimingWorld now, CancellationToken cancel)
    {
        var earlier = new List<TimingWorld> { Now };
        foreach (var known in await desk.History(cancel))
            earlier.Add(now with { Calendar = known.Compose() });
        var days = partners.Partners.Max(p => (int?)p.Earlier.Count) ?? 0;
        // a change that is only tried out adds one
        for (var back = 1; back <= days + 1; back++)
        {
            var steps = back;
            earlier.Add(now with { DayOf = p => p.Earlier.Count >= steps ? p.Earlier[^steps] : p.Day });
        }
        // read before the directory knew the partner
        earlier.Add(now with { Partners = PartnerIndex.Empty });
        return new WindowFollowing(earlier, now);
    }
}
