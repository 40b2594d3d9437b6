using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What a card offers: the actions one may take now and, greyed with the reason, the others.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void Every_action_that_somebody_takes_stands_once_those_of_this_state_first()
    {
        foreach (var workflow in WorkflowBook.Default.All)
        {
            var story = Story.Of(workflow.Kind);
            var actions = story.Task.Choices(Given.Coordinator, story.Now).Select(c => c.Transition.Action).ToList();
            var leaving = workflow.Leaving(story.Task.State).Where(t => !t.BySystem).Select(t => t.Action).Distinct().ToList();
            Assert.Equal(leaving, actions.Take(leaving.Count));
            Assert.Equal(workflow.Transitions.Where(t => !t.BySystem).Select(t => t.Action).Distinct().Order(), actions.Order());
        }
    }

    [Fact]
    public void A_greyed_action_says_whether_the_state_the_person_the_parts_or_the_parent_forbid_it()
    {
        Refusal? Why(Story story, string action, Directory.ActingUser user) =>
            story.Task.Choices(user, story.Now).Single(c => c.Transition.Action == action).Why;

        Assert.IsType<NotFromHere>(Why(Story.Of(TaskKind.Other), "verify", Given.Coordinator));
        Assert.IsType<NotYours>(Why(Story.Of(TaskKind.Other), "start", Given.Helper));
        Assert.IsType<PartsOpen>(Why(Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.LeadOfficer, "finish"), "verify", Given.Coordinator));
        Assert.IsType<ParentNotReady>(Why(Story.Of(TaskKind.Card).WithParent("printing"), "address", Given.LeadOfficer));
        Assert.IsType<DoesNotApply>(Why(Story.Of(TaskKind.Card), "design", Given.LeadOfficer));
        Assert.IsType<DetailMissing>(Why(Story.Of(TaskKind.Letter).With(t => t with { Details = t.Details with { Leader = null } }), "schedule", Given.Coordinator));
        Assert.Null(Why(Story.Of(TaskKind.Other), "start", Given.LeadOfficer));
    }

    [Fact]
    public void Where_one_action_has_several_rules_the_one_that_applies_is_shown()
    {
        var story = Story.Of(TaskKind.Event, TaskTrait.International, TaskTrait.PrimeMinisterPermits).At("plan-drafting");
        var apply = story.Task.Choices(Given.LeadOfficer, story.Now).Single(c => c.Transition.Action == "apply");
        Assert.True(apply.IsOpen);
        Assert.Equal(40, Assert.Single(apply.Transition.Allowed).Days);
    }

    [Fact]
    public void A_viewer_and_an_administrator_may_take_nothing()
    {
        foreach (var workflow in WorkflowBook.Default.All)
            foreach (var state in workflow.States)
                foreach (var user in new[] { Given.Viewer, Given.Admin })
                    Assert.DoesNotContain(Story.Of(workflow.Kind).At(state.Id).Task.Choices(user, Given.Now()), c => c.IsOpen);
    }

    [Fact]
    public void At_the_end_nothing_is_open()
    {
        foreach (var workflow in WorkflowBook.Default.All)
            foreach (var user in Given.Everyone)
                Assert.DoesNotContain(Story.Of(workflow.Kind).At(CommonStates.Closed).Task.Choices(user, Given.Now()), c => c.IsOpen);
    }
}
