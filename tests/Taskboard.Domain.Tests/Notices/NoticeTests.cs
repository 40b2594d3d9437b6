using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;

namespace Taskboard.Domain.Tests.Notices;

public sealed class NoticeTests
{
    private static NoticeKind? Told(Story story, ActingUser user, ActingUser? by = null) =>
        NoticeRules.Of(story.Task, story.Task.Version, story.Last, (by ?? Given.Coordinator).Id, user, story.Now)?.Kind;

    [Fact]
    public void Those_for_whom_a_move_leaves_something_waiting_are_told_and_nobody_else()
    {
        var story = Story.Of(TaskKind.Letter).At("drafting").Does(Given.LeadOfficer, "submit");
        Assert.Equal(NoticeKind.Waiting, Told(story, Given.Chair, Given.LeadOfficer));
        Assert.Null(Told(story, Given.LeadOfficer, Given.LeadOfficer));
        Assert.Null(Told(story, Given.Helper, Given.LeadOfficer));
        Assert.Null(Told(story, Given.Viewer, Given.LeadOfficer));
    }

    [Fact]
    public void A_paper_or_a_part_given_back_is_told_to_the_unit_that_has_to_act()
    {
        var paper = Story.Of(TaskKind.Letter).At("submitted").Does(Given.Chair, "return", ("reason", "Sửa chức danh"));
        Assert.Equal(NoticeKind.Returned, Told(paper, Given.LeadOfficer, Given.Chair));
        var part = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, new MovePart(1, PartAction.Return, "Bổ sung"));
        Assert.Equal(NoticeKind.Returned, Told(part, Given.Helper, Given.LeadOfficer));
    }

    [Fact]
    public void A_unit_is_told_of_its_part_of_an_offer_and_of_what_was_given_to_it()
    {
        Assert.Equal(NoticeKind.Waiting, Told(Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start"), Given.Helper, Given.LeadOfficer));
        var offered = Story.Of(TaskKind.Other).Does(Given.Coordinator, new ProposeHandOver(new() { Lead = [Given.Press] }, "Phân công lại"));
        Assert.Equal(NoticeKind.HandedOver, Told(offered, Given.Journalist));
        var given = Story.Of(TaskKind.Other).Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Press] }, "Phân công lại"));
        Assert.Equal(NoticeKind.HandedOver, Told(given, Given.Journalist));
        Assert.Null(Told(given, Given.LeadOfficer));
    }

    [Fact]
    public void Who_is_mentioned_is_told_unless_they_may_not_know_of_the_task()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, new AddComment("Nhờ xem", [Given.Journalist.Id, Given.Viewer.Id]));
        Assert.Equal(NoticeKind.Mentioned, Told(story, Given.Journalist, Given.LeadOfficer));
        Assert.Equal(NoticeKind.Mentioned, Told(story, Given.Viewer, Given.LeadOfficer));
        Assert.Null(Told(story, Given.Helper, Given.LeadOfficer));
        Assert.Null(Told(story.With(t => t with { Limited = true }), Given.Journalist, Given.LeadOfficer));
    }

    [Fact]
    public void A_deadline_is_told_three_working_days_before_on_its_day_and_when_it_has_passed()
    {
        var story = Story.Of(TaskKind.Other);
        var due = story.Task.Due!.Value;
        NoticeKind? On(DateOnly day, ActingUser user) => NoticeRules.OfDay(story.Task, user, Given.Now(day)).SingleOrDefault()?.Kind;
        var soon = story.Now.Calendar.Before(due, 3);
        Assert.Null(On(soon.AddDays(-1), Given.LeadOfficer));
        Assert.Equal(NoticeKind.DueSoon, On(soon, Given.LeadOfficer));
        Assert.Equal(NoticeKind.Due, On(due, Given.LeadOfficer));
        Assert.Equal(NoticeKind.Late, On(due.AddDays(1), Given.LeadOfficer));
        Assert.Equal((NoticeKind.Late, (NoticeKind?)null), (On(due.AddDays(1), Given.Coordinator)!.Value, On(due, Given.Coordinator)));
        Assert.Null(On(due.AddDays(1), Given.Helper));
        Assert.Null(On(due.AddDays(NoticeRules.FreshDays + 1), Given.LeadOfficer));
    }

    [Fact]
    public void An_extended_deadline_is_another_cause_and_the_same_one_is_not()
    {
        var story = Story.Of(TaskKind.Other);
        var due = story.Task.Due!.Value;
        string Cause(DateOnly day) => Assert.Single(NoticeRules.OfDay(story.Task, Given.LeadOfficer, Given.Now(day))).Cause;
        var first = Cause(due.AddDays(1));
        Assert.Equal(first, Cause(due.AddDays(2)));
        story.Does(Given.LeadOfficer, new AskExtension(due.AddDays(30), "Lùi")).Does(Given.Chair, new DecideExtension(1, Grant: true, null, null));
        Assert.NotEqual(first, Cause(due.AddDays(31)));
    }

    [Fact]
    public void Nothing_is_told_of_deadlines_of_what_is_over_on_hold_or_put_away()
    {
        var late = Given.Planned(TaskKind.Other).Window.Due!.Value.AddDays(1);
        foreach (var story in new[]
        {
            Story.Of(TaskKind.Other).Does(Given.Chair, "suspend", ("reason", "Chờ")),
            Story.Of(TaskKind.Other).Does(Given.Chair, "cancel", ("cancelDocument", "12/UBND"), ("reason", "Thôi")),
            Story.Of(TaskKind.Other).Does(Given.Coordinator, new ArchiveIt("Nhập trùng")),
        })
            Assert.Empty(NoticeRules.OfDay(story.Task, Given.LeadOfficer, Given.Now(late)));
    }

    [Fact]
    public void A_unit_that_owes_a_part_is_told_of_its_day_and_one_that_handed_it_in_is_not()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var part = story.Task.Parts.First(p => Given.Helper.BelongsTo([p.Unit]));
        var day = new DateOnly(2026, 3, 20);
        story = story.With(t => t with { Parts = [.. t.Parts.Select(p => p.Id == part.Id ? p with { Due = day } : p)] });
        Notice? On(DateOnly on, ActingUser user) => NoticeRules.OfDay(story.Task, user, Given.Now(on)).SingleOrDefault();

        Assert.Equal(NoticeKind.DueSoon, On(day.AddDays(-1), Given.Helper)?.Kind);
        Assert.Equal(NoticeKind.Due, On(day, Given.Helper)?.Kind);
        Assert.Equal(NoticeKind.Late, On(day.AddDays(1), Given.Helper)?.Kind);
        Assert.NotEqual(On(day, Given.Helper)!.Cause, On(day.AddDays(1), Given.Helper)!.Cause);
        Assert.Null(On(day, Given.Journalist));
        story.Does(Given.Helper, new MovePart(part.Id, PartAction.Report, "Xong", null));
        Assert.Null(On(day.AddDays(1), Given.Helper));
    }

    [Fact]
    public void No_deadline_hides_another_of_the_same_task()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var due = story.Task.Due!.Value;
        var first = story.Task.Parts.First(p => Given.Helper.BelongsTo([p.Unit]));
        var lead = story.Task.Lead[0];
        PlanTask With(params Part[] parts) => story.Task with { Parts = parts };
        string[] Said(PlanTask task, ActingUser user, DateOnly day) => [.. NoticeRules.OfDay(task, user, Given.Now(day)).Select(told => told.Cause[(task.Id.Length + 1)..])];

        // the unit that leads also owes a part, and what is late hides no day to come
        Assert.Equal(
            [$"Late.{due:yyyyMMdd}", $"part7.Due.{due.AddDays(1):yyyyMMdd}"],
            Said(With(first with { Id = 7, Unit = lead, Due = due.AddDays(1) }), Given.LeadOfficer, due.AddDays(1)));
        // one unit owes two parts, and a coordinator of that unit hears of the late task as well
        var two = With(first with { Id = 2, Due = due.AddDays(1) }, first with { Id = 1, Due = due.AddDays(-1) });
        Assert.Equal([$"part1.Late.{due.AddDays(-1):yyyyMMdd}", $"part2.DueSoon.{due.AddDays(1):yyyyMMdd}"], Said(two, Given.Helper, due));
        var both = Given.Coordinator with { Units = Given.Helper.Units };
        Assert.Equal([$"Late.{due:yyyyMMdd}", $"part1.Late.{due.AddDays(-1):yyyyMMdd}", $"part2.Due.{due.AddDays(1):yyyyMMdd}"], Said(two, both, due.AddDays(1)));
    }

    [Theory]
    [InlineData("abc.Due.20260302", "abc", null, "2026-03-02")]
    [InlineData("abc.part12.Late.20260302", "abc", 12, "2026-03-02")]
    [InlineData("abc.17", null, null, null)]
    [InlineData("abc.Review.202603", null, null, null)]
    [InlineData("p1.SubstituteOver.1", null, null, null)]
    [InlineData("abc.part.Late.20260302", null, null, null)]
    [InlineData("", null, null, null)]
    public void The_day_and_the_part_are_read_from_the_cause_of_a_deadline(string written, string? task, int? part, string? day)
    {
        var cause = DeadlineCause.Read(written);
        Assert.Equal((task, part, day), (cause?.TaskId, cause?.PartId, cause?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(cause is null || cause.ToString() == written);
    }

    [Fact]
    public void A_report_is_told_ten_days_ahead_once_more_than_other_work()
    {
        DateOnly DueOf(TaskKind kind) => Story.Of(kind).Task.Due!.Value;
        Notice? On(TaskKind kind, int before) => NoticeRules.OfDay(Story.Of(kind).Task, Given.LeadOfficer, Given.Now(DueOf(kind).AddDays(-before))).SingleOrDefault();

        Assert.Null(On(TaskKind.Report, 11));
        Assert.Equal(NoticeKind.DueSoon, On(TaskKind.Report, 10)?.Kind);
        Assert.Equal(On(TaskKind.Report, 10)!.Cause, On(TaskKind.Report, 8)!.Cause);
        Assert.NotEqual(On(TaskKind.Report, 10)!.Cause, On(TaskKind.Report, 1)!.Cause);
        Assert.Null(On(TaskKind.Other, 10));
    }
}
