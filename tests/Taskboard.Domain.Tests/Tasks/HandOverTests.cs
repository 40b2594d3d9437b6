using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class HandOverTests
{
    private static readonly Responsibility s_to = new() { Lead = [Given.Press], Coordinating = [Given.Health] };

    private static Story Proposed(DateOnly? effective = null) => Story.Of(TaskKind.Other).Does(Given.Coordinator, new ProposeHandOver(s_to, "Phân công lại", effective));

    [Fact]
    public void A_proposal_changes_nothing_until_the_unit_accepts()
    {
        var story = Proposed();
        Assert.Equal(Given.Culture, Assert.Single(story.Task.Lead));
        Assert.True(story.Task.IsOfferedTo(Given.Journalist));
        story.Does(Given.LeadOfficer, "start");

        story.On(Given.Today.AddDays(2)).Does(Given.Journalist, new AnswerHandOver(1, Accept: true, null));
        Assert.Equal((Given.Press, (HandOver?)null), (Assert.Single(story.Task.Lead), story.Task.HandOver));
        var given = story.Last.OfType<ResponsibilityGiven>().Single();
        Assert.Equal((Given.Culture, "Phân công lại", Given.Today.AddDays(2)), (given.From.Lead[0], given.Reason, given.Effective));
    }

    [Fact]
    public void Declining_needs_a_reason_and_leaves_everything_as_it_was()
    {
        var story = Proposed();
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), story.Refused(Given.Journalist, new AnswerHandOver(1, Accept: false, " ")));
        story.Does(Given.Journalist, new AnswerHandOver(1, Accept: false, "Không thuộc chức năng"));
        Assert.Equal((Given.Culture, (HandOver?)null), (Assert.Single(story.Task.Lead), story.Task.HandOver));
        Assert.Equal("Không thuộc chức năng", Assert.IsType<HandOverAnswered>(Assert.Single(story.Last)).Reason);
    }

    [Fact]
    public void Nobody_answers_for_another_unit_and_only_a_coordinator_proposes_or_takes_back()
    {
        foreach (var user in Given.Everyone.Where(u => u != Given.Journalist))
            Assert.True(Proposed().Refused(user, new AnswerHandOver(1, Accept: true, null)) is NotYourHandOver or RightNeeded, user.Id);
        foreach (var user in Given.Everyone.Where(u => u.Role != UserRole.Coordinator))
        {
            Assert.Equal(new RightNeeded(Right.Assign), Story.Of(TaskKind.Other).Refused(user, new ProposeHandOver(s_to, "x")));
            Assert.Equal(new RightNeeded(Right.Assign), Proposed().Refused(user, new WithdrawHandOver(1, "x")));
        }
    }

    [Fact]
    public void One_that_was_agreed_takes_effect_on_its_day_by_itself_and_not_before()
    {
        var day = Given.Today.AddDays(10);
        var story = Proposed(day).Does(Given.Journalist, new AnswerHandOver(1, Accept: true, null));
        Assert.Equal((Given.Culture, true), (Assert.Single(story.Task.Lead), story.Task.HandOver!.Agreed));
        Assert.Equal(new NoSuchHandOver(1), story.On(day.AddDays(-1)).Refused(ActingUser.System, new TakeOver(1)));
        Assert.Equal(new RightNeeded(Right.Assign), story.On(day).Refused(Given.Coordinator, new TakeOver(1)));
        story.Does(ActingUser.System, new TakeOver(1));
        Assert.Equal((Given.Press, day), (Assert.Single(story.Task.Lead), Assert.IsType<ResponsibilityGiven>(story.Last[0]).Effective));
        Assert.Equal(new NoSuchHandOver(1), story.Refused(ActingUser.System, new TakeOver(1)));
    }

    [Fact]
    public void An_order_for_a_day_to_come_waits_for_that_day_and_for_nobodys_answer()
    {
        var day = Given.Today.AddDays(3);
        var story = Story.Of(TaskKind.Other).Does(Given.Coordinator, new GiveResponsibility(s_to, "Quyết định 15", day));
        Assert.Equal((Given.Culture, true), (Assert.Single(story.Task.Lead), story.Task.HandOver!.Ordered));
        Assert.False(story.Task.IsOfferedTo(Given.Journalist));
        Assert.Equal(new NoSuchHandOver(1), story.Refused(Given.Journalist, new AnswerHandOver(1, Accept: false, "Không nhận")));
        Assert.Equal(Given.Press, Assert.Single(story.On(day).Does(ActingUser.System, new TakeOver(1)).Task.Lead));
    }

    [Fact]
    public void What_is_taken_back_or_replaced_can_no_longer_be_accepted()
    {
        var story = Proposed();
        story.Does(Given.Coordinator, new ProposeHandOver(new() { Lead = [Given.Health] }, "Phương án khác"));
        Assert.Equal(Given.Press, Assert.IsType<HandOverOpened>(Assert.Single(story.Last)).Replaces);
        Assert.Equal(new NoSuchHandOver(1), story.Refused(Given.Journalist, new AnswerHandOver(1, Accept: true, null)));
        story.Does(Given.Coordinator, new WithdrawHandOver(2, "Giữ như cũ"));
        Assert.Equal(new NoSuchHandOver(2), story.Refused(Given.Helper, new AnswerHandOver(2, Accept: true, null)));
    }

    [Fact]
    public void An_order_to_somebody_else_makes_a_proposal_void()
    {
        var story = Proposed().Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Health] }, "Quyết định"));
        Assert.Null(story.Task.HandOver);
        Assert.Equal(Given.Press, Assert.Single(story.Last.OfType<HandOverWithdrawn>()).Unit);
        var kept = Proposed().Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Culture], Coordinating = [Given.FinanceUnit] }, "Thêm phối hợp"));
        Assert.NotNull(kept.Task.HandOver);
    }

    [Fact]
    public void A_unit_that_was_added_meanwhile_is_still_there_after_the_hand_over()
    {
        var story = Proposed().Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Culture], Coordinating = [Given.FinanceUnit] }, "Thêm phối hợp"));

        story.Does(Given.Journalist, new AnswerHandOver(1, Accept: true, null));

        Assert.Equal(Given.Press, Assert.Single(story.Task.Lead));
        Assert.Contains(Given.FinanceUnit, story.Task.Coordinating);
    }

    [Fact]
    public void What_a_unit_was_asked_its_successor_is_asked()
    {
        var story = Proposed().Does(ActingUser.System, new SucceedUnit(Given.Press.Id!, [Given.Health], "Sáp nhập", Given.Today));
        Assert.Equal((2, Given.Health, true), (story.Task.HandOver!.Id, story.Task.HandOver.Unit, story.Task.HandOver.IsProposed));

        story.Does(ActingUser.System, new SucceedUnit(Given.Health.Id!, [Given.Culture], "Sáp nhập", Given.Today));
        Assert.Null(story.Task.HandOver);
    }

    [Fact]
    public void Exactly_one_known_unit_that_does_not_lead_already_is_asked()
    {
        foreach (var lead in new UnitRef[][] { [], [Given.Culture], [Given.Press, Given.Health], [new(null, "các sở, ngành")] })
            Assert.Equal("lead", Assert.IsType<FieldWrong>(Story.Of(TaskKind.Other).Refused(Given.Coordinator, new ProposeHandOver(s_to with { Lead = lead }, "x"))).Field);
    }

    [Fact]
    public void The_unit_that_is_asked_may_know_of_a_limited_task_while_it_is_asked_and_no_longer()
    {
        var story = Proposed().With(t => t with { Limited = true });
        Assert.True(story.Task.IsKnownTo(Given.Journalist));
        Assert.False(story.Does(Given.Journalist, new AnswerHandOver(1, Accept: false, "Không thuộc chức năng")).Task.IsKnownTo(Given.Journalist));
        Assert.Equal(new NoSuchTask("t-1"), story.Refused(Given.Journalist, new AnswerHandOver(1, Accept: true, null)));
    }
}
