using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>A task's days follow the calendar when they are told to, and keep the plan's words.</summary>
public class FollowTests
{
    private static readonly DateWindow Next = new(null, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1), Certainty.Exact);
    private static readonly FollowWindow Follow = new(Next, "Theo thông báo TB 1/TB-BNV");

    [Fact]
    public void The_days_change_and_the_words_stay()
    {
        var story = Given_words().Does(Given.Admin, Follow);

        var changed = Assert.IsType<WindowChanged>(Assert.Single(story.Last));
        Assert.Equal("Trước ngày 02/12", changed.RuleTo?.Phrase);
        Assert.Equal((Next, "Theo thông báo TB 1/TB-BNV"), (story.Task.Window, changed.Reason));
    }

    [Fact]
    public void Coordinators_and_administrators_may_and_nobody_else()
    {
        foreach (var person in Given.Everyone)
        {
            var may = person.Role is Domain.Directory.UserRole.Coordinator or Domain.Directory.UserRole.Admin;
            Assert.Equal(may, Given_words().Tries(person, Follow) is Outcomes.Outcome<TaskEvent>.Done);
        }
    }

    [Fact]
    public void Days_that_a_person_set_do_not_follow()
    {
        Assert.IsType<DaysSetByHand>(Given_words().With(t => t with { Timing = null }).Refused(Given.Admin, Follow));
        Assert.IsType<DaysSetByHand>(Given_words().With(t => t with { Timing = t.Timing! with { ByHand = true } }).Refused(Given.Admin, Follow));
    }

    [Fact]
    public void What_is_finished_does_not_follow_and_a_reason_is_needed()
    {
        Assert.IsType<Finished>(Given_words().At("closed").Refused(Given.Admin, Follow));
        Assert.IsType<FieldWrong>(Given_words().Refused(Given.Admin, Follow with { Reason = " " }));
    }

    private static Story Given_words() => Story.Of(TaskKind.Letter).With(t => t with { Timing = TimingPhrases.Read("Trước ngày 02/12") });
}
