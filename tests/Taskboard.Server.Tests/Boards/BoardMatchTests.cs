using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Tests.Boards;

public sealed class BoardMatchTests
{
    private static readonly PlanTask s_visit = Cards.Task(1, "Chúc Tết Đại sứ quán Nhật Bản", TaskKind.Visit, Cards.ForeignAffairs, Cards.Office, Cards.Today.AddDays(5)) with
    {
        Details = new TaskDetails { Title = "Chúc Tết Đại sứ quán Nhật Bản", Leader = "Đồng chí Chủ tịch", Partner = "Đại sứ quán Nhật Bản" },
    };

    private static readonly PlanTask s_budget = Cards.Task(2, "Dự toán kinh phí", TaskKind.Budget, Cards.Finance, Cards.ForeignAffairs, Cards.Today.AddDays(-1));
    private static readonly PlanTask s_open = Cards.Task(3, "Việc chưa có ngày", TaskKind.Other, Cards.Office);

    [Theory]
    [InlineData("chuc tet dai su quan")]
    [InlineData("CHÚC TẾT ĐẠI SỨ QUÁN")]
    [InlineData("đại sứ")]
    [InlineData("nhat  ban   tet")]
    [InlineData("48.1")]
    [InlineData("sngv nhat ban")]
    [InlineData("van phong tet")]
    public void Text_is_found_without_marks_in_any_order_of_words(string text) =>
        Assert.Equal([s_visit.Id], Shown(new BoardFilter { Text = text }));

    [Theory]
    [InlineData("chuc tet han quoc")]
    [InlineData("khong co")]
    public void All_words_must_occur(string text) => Assert.Empty(Shown(new BoardFilter { Text = text }));

    [Fact]
    public void A_unit_finds_what_it_leads_and_what_it_has_a_part_in() =>
        Assert.Equal([s_visit.Id, s_budget.Id], Shown(new BoardFilter { Units = [Cards.ForeignAffairs.Id] }));

    [Fact]
    public void A_unit_as_lead_finds_what_it_leads() =>
        Assert.Equal([s_visit.Id], Shown(new BoardFilter { Units = [Cards.ForeignAffairs.Id], LeadOnly = true }));

    [Fact]
    public void Several_units_are_alternatives() =>
        Assert.Equal([s_visit.Id, s_budget.Id], Shown(new BoardFilter { Units = [Cards.ForeignAffairs.Id, Cards.Finance.Id], LeadOnly = true }));

    [Fact]
    public void Different_things_must_all_hold() =>
        Assert.Equal([s_budget.Id], Shown(new BoardFilter { Units = [Cards.ForeignAffairs.Id], Kinds = [TaskKind.Budget, TaskKind.Other] }));

    [Theory]
    [InlineData(Lateness.Late, 2)]
    [InlineData(Lateness.Soon, 1)]
    [InlineData(Lateness.AtRisk, 1)]
    [InlineData(Lateness.NoDate, 3)]
    public void Lateness_is_judged_on_the_day(Lateness lateness, int ordinal) =>
        Assert.Equal([$"t{ordinal:000000000000000}"], Shown(new BoardFilter { Late = lateness }));

    [Fact]
    public void A_day_later_it_may_be_late() => Assert.Equal(
        [s_visit.Id, s_budget.Id],
        Shown(new BoardFilter { Late = Lateness.Late }, Cards.Today.AddDays(6)));

    [Fact]
    public void A_leader_is_found_by_name() => Assert.Equal([s_visit.Id], Shown(new BoardFilter { Leader = "đồng chí chủ tịch" }));

    [Fact]
    public void A_stage_and_a_state_are_found()
    {
        var workflow = WorkflowBook.Default.For(s_visit.Kind);
        var later = workflow.States.First(s => s.Stage == Stage.Reporting);
        var reported = s_visit with { State = later.Id };

        Assert.True(Shows(new BoardFilter { Stages = [Stage.Planned] }, s_visit));
        Assert.False(Shows(new BoardFilter { Stages = [Stage.Planned] }, reported));
        Assert.True(Shows(new BoardFilter { Stages = [Stage.Planned, Stage.Reporting] }, reported));
        Assert.True(Shows(new BoardFilter { States = [later.Id] }, reported));
        Assert.False(Shows(new BoardFilter { States = [later.Id] }, s_visit));
    }

    [Fact]
    public void Suspended_work_is_shown_when_it_is_asked_for()
    {
        var suspended = s_visit with { State = CommonStates.Suspended, SuspendedFrom = CommonStates.Planned };

        Assert.False(Shows(new BoardFilter(), suspended));
        Assert.True(Shows(new BoardFilter { Aside = true }, suspended));
        Assert.True(Shows(new BoardFilter { States = [CommonStates.Suspended] }, suspended));
        Assert.True(Shows(new BoardFilter { Stages = [Stage.Aside] }, suspended));
        Assert.False(Shows(new BoardFilter { Aside = true, States = [CommonStates.Planned] }, suspended));
    }

    private static IEnumerable<string> Shown(BoardFilter filter, DateOnly? on = null)
    {
        var match = new BoardMatch(filter, on ?? Cards.Today);
        return new[] { s_visit, s_budget, s_open }.Where(task => match.Shows(Cards.Facts(task))).Select(task => task.Id);
    }

    private static bool Shows(BoardFilter filter, PlanTask task) => new BoardMatch(filter, Cards.Today).Shows(Cards.Facts(task));
}
