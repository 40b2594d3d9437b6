using Taskboard.Domain.Notices;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What has no deadline is never late, and is reviewed every month.</summary>
public sealed class ReviewTests
{
    // 1 March 2026 is a Sunday
    private static readonly DateOnly s_firstWorkingDay = new(2026, 3, 2);

    private static Story Open(Certainty certainty = Certainty.Open) => Story.Of(TaskKind.Other).With(t => t with
    {
        Window = certainty == Certainty.Open ? DateWindow.Open : new DateWindow(null, null, null, certainty),
        Since = new DateOnly(2026, 2, 10),
    });

    [Theory]
    [InlineData(Certainty.Open)]
    [InlineData(Certainty.External)]
    public void It_is_due_from_the_first_working_day_of_a_month_until_it_is_reviewed(Certainty certainty)
    {
        var story = Open(certainty);
        Assert.False(story.Task.IsToBeReviewed(Given.Now(s_firstWorkingDay.AddDays(-1))));
        Assert.True(story.Task.IsToBeReviewed(Given.Now(s_firstWorkingDay)));

        story.On(s_firstWorkingDay).Does(Given.LeadOfficer, new ReviewIt("Đối tác chưa trả lời"));

        Assert.Equal((s_firstWorkingDay, "Đối tác chưa trả lời"), (story.Task.ReviewedOn, story.Task.ReviewNote));
        Assert.False(story.Task.IsToBeReviewed(Given.Now(new(2026, 3, 31))));
        Assert.True(story.Task.IsToBeReviewed(Given.Now(new(2026, 4, 1))));
    }

    [Fact]
    public void A_move_is_as_good_as_a_review() =>
        Assert.False(Open().On(s_firstWorkingDay).Does(Given.LeadOfficer, "start").Task.IsToBeReviewed(Given.Now(new(2026, 3, 20))));

    [Fact]
    public void The_lead_unit_and_coordinators_are_told_once_a_month_and_nobody_else()
    {
        var (task, now) = (Open().Task, Given.Now(s_firstWorkingDay));
        foreach (var user in Given.Everyone)
            Assert.Equal(user == Given.LeadOfficer || user == Given.Director || user == Given.Coordinator, NoticeRules.OfMonth(task, user, now) is not null);
        Assert.Equal(NoticeRules.OfMonth(task, Given.LeadOfficer, now), NoticeRules.OfMonth(task, Given.LeadOfficer, Given.Now(new(2026, 3, 20))));
        Assert.NotEqual(NoticeRules.OfMonth(task, Given.LeadOfficer, now), NoticeRules.OfMonth(task, Given.LeadOfficer, Given.Now(new(2026, 4, 2))));
        var limited = Open().With(t => t with { Limited = true, Responsibility = new() { Lead = [Given.Press] } }).Task;
        Assert.Null(NoticeRules.OfMonth(limited, Given.LeadOfficer, now));
    }

    [Fact]
    public void Others_may_not_and_what_has_a_deadline_or_is_over_is_not_reviewed()
    {
        Assert.IsType<NotYours>(Open().Refused(Given.Helper, new ReviewIt("Đã xem")));
        Assert.IsType<NotYours>(Open().Refused(Given.Admin, new ReviewIt("Đã xem")));
        Assert.Equal(new FieldWrong("note", FieldFault.Empty), Open().Refused(Given.LeadOfficer, new ReviewIt(" ")));
        Assert.IsType<NothingToReview>(Story.Of(TaskKind.Other).Refused(Given.LeadOfficer, new ReviewIt("Đã xem")));
        Assert.IsType<NothingToReview>(Open().Does(Given.LeadOfficer, "suspend").Refused(Given.LeadOfficer, new ReviewIt("Đã xem")));
        Assert.IsType<Finished>(Open().At("closed").Refused(Given.LeadOfficer, new ReviewIt("Đã xem")));
        Assert.False(Open().With(t => t with { Window = t.Window with { Recurrence = DateWindow.Continuous } }).Task.IsReviewedMonthly);
    }
}
