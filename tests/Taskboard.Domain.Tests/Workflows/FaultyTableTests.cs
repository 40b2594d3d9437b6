using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

/// <summary>A table that contradicts itself never comes to rule anything.</summary>
public sealed class FaultyTableTests
{
    private static readonly State s_open = new("todo", new("Chưa làm", "To do"), Stage.Planned);
    private static readonly State s_end = new("closed", new("Hoàn thành", "Done"), Stage.Closed, Terminal: true);

    private static readonly Transition s_good = new() { Action = "close", Name = new("Kết thúc", "Close"), From = ["todo"], To = "closed", By = [Who.LeadUnit] };

    private static void Refuses(string fault, params Transition[] transitions)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new Workflow(TaskKind.Other, [s_open, s_end], transitions));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_state_is_refused() => Refuses("unknown state nowhere", s_good with { To = "nowhere" });

    [Fact]
    public void A_way_out_of_an_end_is_refused() => Refuses("leaves an end", s_good with { From = ["closed"], To = "todo" });

    [Fact]
    public void One_action_with_two_meanings_is_refused() => Refuses("twice at todo", s_good, s_good with { To = "todo" });

    [Fact]
    public void One_action_with_two_meanings_that_exclude_each_other_is_fine() =>
        Assert.Equal(2, new Workflow(TaskKind.Other, [s_open, s_end],
        [
            s_good with { When = [new(TaskTrait.StateBudget)] },
            s_good with { When = [new(TaskTrait.StateBudget, false)], To = "todo" },
        ]).Transitions.Count);

    [Fact]
    public void A_return_without_a_reason_is_refused() => Refuses("without a reason", s_good with { IsReturn = true });

    [Fact]
    public void A_deadline_judged_by_a_day_that_is_not_asked_for_is_refused() => Refuses("judges the deadline", s_good with { MeetsDeadline = true, DeadlineField = "sentOn" });

    [Fact]
    public void A_day_to_wait_for_that_nobody_waits_for_is_refused() => Refuses("never happens by itself", s_good with { AfterDay = "returnDay" });

    [Fact]
    public void An_unknown_optional_step_is_refused() => Refuses("unknown step", s_good with { Step = "letter.translation" });

    [Fact]
    public void A_field_asked_for_twice_is_refused()
    {
        var field = new FieldNeed("note", new("Ghi chú", "Note"), FieldType.Text);
        Refuses("asks twice", s_good with { Needs = [field, field] });
    }

    [Fact]
    public void A_book_without_a_kind_is_refused() => Assert.Throws<ArgumentException>(() => new WorkflowBook(WorkflowBook.Default.All.Skip(1)));
}
