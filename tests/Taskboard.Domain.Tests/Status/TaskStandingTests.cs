using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Status;

public sealed class TaskStandingTests
{
    private static readonly DateOnly s_due = Given.Planned(TaskKind.Other).Window.Due!.Value;

    private static TaskStanding Of(Story story) => TaskStanding.Of(story.Task, story.Now.Workflows);

    private static Story Finished(DateOnly on) => Story.Of(TaskKind.Other).On(on).Does(Given.LeadOfficer, "start")
        .Does(Given.LeadOfficer, "finish", ("doneOn", on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("result", "Đã làm"));

    [Fact]
    public void A_task_that_runs_is_late_from_the_day_after_its_deadline()
    {
        var standing = Of(Story.Of(TaskKind.Other));
        Assert.Equal(OfficialStatus.RunningInTime, standing.On(s_due, original: false));
        Assert.Equal(OfficialStatus.RunningLate, standing.On(s_due.AddDays(1), original: false));
    }

    [Fact]
    public void In_time_or_late_is_judged_where_the_deadline_was_met_and_not_at_the_closing()
    {
        Assert.Equal(OfficialStatus.DoneInTime, Of(Finished(s_due)).On(s_due.AddDays(90), original: false));
        Assert.Equal(OfficialStatus.DoneLate, Of(Finished(s_due.AddDays(1))).On(s_due.AddDays(90), original: false));
    }

    [Fact]
    public void What_an_extension_made_good_is_still_late_against_the_original_deadline()
    {
        var granted = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, new AskExtension(s_due.AddDays(20), "Lùi")).Does(Given.Chair, new DecideExtension(1, Grant: true, null, null));
        var day = s_due.AddDays(10);
        Assert.Equal((OfficialStatus.RunningInTime, OfficialStatus.RunningLate), (Of(granted).On(day, original: false), Of(granted).On(day, original: true)));
        granted.On(day).Does(Given.LeadOfficer, "start").Does(Given.LeadOfficer, "finish", ("doneOn", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("result", "Xong"));
        Assert.Equal((OfficialStatus.DoneInTime, OfficialStatus.DoneLate), (Of(granted).On(day, original: false), Of(granted).On(day, original: true)));
    }

    [Fact]
    public void Work_without_a_deadline_is_never_late_and_what_was_cancelled_is_stopped()
    {
        var open = Story.Of(TaskKind.Other).With(t => t with { Window = DateWindow.Open });
        Assert.Equal(OfficialStatus.NoDeadline, Of(open).On(s_due.AddDays(900), original: false));
        var stopped = Story.Of(TaskKind.Other).Does(Given.Chair, "cancel", ("cancelDocument", "12/UBND"), ("reason", "Không làm"));
        Assert.Equal(OfficialStatus.Stopped, Of(stopped).On(s_due.AddDays(900), original: false));
    }

    [Fact]
    public void Every_event_that_changes_where_a_task_stands_is_known_to_do_so()
    {
        var random = new Random(20260309);
        var commands = new RandomCommands(random);
        PlanTask? task = null;
        for (var i = 0; i < 20_000; i++)
        {
            if (i % 60 == 0)
                task = null;
            var now = Given.Now();
            if (PlanTask.Decide(task, commands.Next(task, now), now) is not Outcomes.Outcome<TaskEvent>.Done { Events: { Count: > 0 } events })
                continue;
            var next = PlanTask.Evolve(task, events);
            if (task is not null && !TaskStanding.IsTouchedBy(events))
                Assert.Equal(Bare(task), Bare(next));
            task = next;
        }

        static string Bare(PlanTask task) => System.Text.Json.JsonSerializer.Serialize(
            TaskStanding.Of(task, WorkflowBook.Default) with { Version = 0 }, Json.DomainJson.Readable.TaskStanding);
    }
}
