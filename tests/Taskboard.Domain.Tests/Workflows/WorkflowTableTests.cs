using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

public sealed class WorkflowTableTests
{
    public static TheoryData<TaskKind> Kinds => Walk.Kinds();

    [Fact]
    public void Every_kind_has_a_workflow() => Assert.Equal(TaskKinds.All, WorkflowBook.Default.All.Select(w => w.Kind));

    [Theory, MemberData(nameof(Kinds))]
    public void From_every_state_some_way_leads_to_the_end_whatever_the_traits(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        foreach (var traits in Walk.Traits(workflow))
            foreach (var state in workflow.States.Where(s => !s.Terminal && s.Id != CommonStates.Suspended))
                Assert.True(Walk.Reach(workflow, state.Id, traits).Contains(CommonStates.Closed), $"{state.Id} with {string.Join(", ", traits)}");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_state_can_be_reached_by_some_task(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        var reached = Walk.Traits(workflow).SelectMany(traits => Walk.Reach(workflow, workflow.Initial.Id, traits)).ToHashSet();
        Assert.All(workflow.States, state => Assert.Contains(state.Id, reached));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_state_but_the_ends_can_be_suspended_and_cancelled(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        foreach (var state in workflow.States)
        {
            var actions = workflow.Leaving(state.Id).Select(t => t.Action).ToHashSet();
            Assert.Equal(!state.Terminal, actions.Contains("cancel"));
            Assert.Equal(!state.Terminal && state.Id != CommonStates.Suspended, actions.Contains("suspend"));
            Assert.Equal(state.Id == CommonStates.Suspended, actions.Contains("resume"));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void For_given_traits_an_action_means_one_thing_in_a_state(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        foreach (var traits in Walk.Traits(workflow))
            foreach (var state in workflow.States)
                Assert.All(
                    workflow.Leaving(state.Id).Where(t => t.When.All(c => c.Holds(traits))).GroupBy(t => t.Action),
                    same => Assert.Single(same));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_end_is_done_or_stopped_and_the_board_has_a_column_for_everything_else(TaskKind kind)
    {
        foreach (var state in WorkflowBook.Default.For(kind).States)
        {
            Assert.Equal(state.Id is CommonStates.Closed or CommonStates.Stopped, state.Terminal);
            Assert.Equal(state.Id is CommonStates.Suspended or CommonStates.Stopped, state.Stage == Stage.Aside);
            Assert.Equal(state.Id == CommonStates.Closed, state.Stage == Stage.Closed);
        }
        Assert.Equal(Stage.Planned, WorkflowBook.Default.For(kind).Initial.Stage);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_reaches_the_end_without_meeting_its_deadline_and_reporting_its_parts(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        var meets = workflow.Transitions.Where(t => t.MeetsDeadline).ToList();
        Assert.NotEmpty(meets);
        var around = new Workflow(kind, workflow.States, [.. workflow.Transitions.Except(meets)], workflow.OptionalSteps);
        foreach (var traits in Walk.Traits(workflow))
            Assert.DoesNotContain(CommonStates.Closed, Walk.Reach(around, workflow.Initial.Id, traits));
        if (kind != TaskKind.Agreement)
            Assert.All(workflow.Transitions.Where(t => t.To == CommonStates.Closed), t => Assert.Contains(t.Needs, n => n is PartsNeed));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Ids_are_stable_words_and_names_stand_in_both_languages(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        Assert.NotEmpty(workflow.Source);
        foreach (var id in workflow.States.Select(s => s.Id).Concat(workflow.Transitions.Select(t => t.Action)))
            Assert.All(id, c => Assert.True(c is >= 'a' and <= 'z' or '-', id));
        foreach (var field in workflow.Transitions.SelectMany(t => t.Fields))
            Assert.All(field.Id, c => Assert.True(char.IsAsciiLetter(c), field.Id));
        var names = workflow.States.Select(s => s.Name)
            .Concat(workflow.Transitions.Select(t => t.Name))
            .Concat(workflow.Transitions.SelectMany(t => t.Fields).Select(f => f.Label))
            .Concat(workflow.Transitions.SelectMany(t => t.Opens).Select(p => p.Ask));
        Assert.All(names, n => Assert.True(n.Vi.Length > 0 && n.En.Length > 0 && n.Vi.IsNormalized(), n.En));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void One_field_is_of_one_type_throughout_a_workflow(TaskKind kind) =>
        Assert.All(
            WorkflowBook.Default.For(kind).Transitions.SelectMany(t => t.Fields).GroupBy(f => f.Id),
            same => Assert.Single(same.Select(f => f.Type).Distinct()));

    [Theory, MemberData(nameof(Kinds))]
    public void A_field_that_a_rule_counts_from_or_compares_with_is_asked_for(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        var dates = workflow.Transitions.SelectMany(t => t.Fields).Where(f => f.Type == FieldType.Date).Select(f => f.Id).ToHashSet();
        var named = workflow.Transitions.SelectMany(t => t.Allowed).Select(a => a.Field)
            .Concat(workflow.Transitions.SelectMany(t => t.Fields).Select(f => f.NotBefore))
            .Concat(workflow.Transitions.Select(t => t.AfterDay))
            .OfType<string>();
        Assert.All(named, id => Assert.Contains(id, dates));
    }

    [Fact]
    public void Days_that_no_law_fixes_have_a_setting_and_a_source()
    {
        foreach (var transition in WorkflowBook.Default.All.SelectMany(w => w.Transitions))
        {
            Assert.All(transition.Allowed, a => Assert.False(string.IsNullOrEmpty(transition.Source), transition.Action));
            Assert.All(transition.Allowed.Where(a => a.Setting is not null), _ => Assert.Contains("(ct)", transition.Source, StringComparison.Ordinal));
            Assert.All(transition.Opens.Where(p => p.Days is not null), _ => Assert.True(transition.Source is not null || transition.Opens.Any(p => p.When is not null), transition.Action));
        }
    }

    [Fact]
    public void A_return_demands_a_reason_and_never_leads_forward_to_an_end()
    {
        foreach (var workflow in WorkflowBook.Default.All)
            foreach (var back in workflow.Transitions.Where(t => t.IsReturn))
            {
                Assert.Contains(back.Fields, f => f is { Id: "reason", Required: true });
                Assert.False(workflow.State(back.To).Terminal);
            }
    }
}
