using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Boards;

public sealed class BoardLayoutTests
{
    private static readonly DirectoryBook s_directory = Directory();

    [Fact]
    public void Late_work_stands_first_by_days_then_what_is_due_then_what_has_no_day()
    {
        var layout = Lay(
            new BoardFilter(),
            Cards.Task(1, "không ngày"),
            Cards.Task(2, "đến hạn", due: Cards.Today.AddDays(3)),
            Cards.Task(3, "muộn một ngày", due: Cards.Today.AddDays(-1)),
            Cards.Task(4, "muộn mười ngày", due: Cards.Today.AddDays(-10)),
            Cards.Task(5, "không ngày nữa"));

        Assert.Equal([4, 3, 2, 1, 5], Ordinals(layout, Stage.Planned));
    }

    [Fact]
    public void Columns_are_counted_with_what_is_late_in_them()
    {
        var layout = Lay(new BoardFilter(), Cards.Task(1, "a", due: Cards.Today.AddDays(-1)), Cards.Task(2, "b", due: Cards.Today), Cards.Task(3, "c"));

        Assert.Equal(new BoardColumn(Stage.Planned, 3, 1), layout.View.Columns.Single(c => c.Stage == Stage.Planned));
        Assert.All(layout.View.Columns.Where(c => c.Stage != Stage.Planned), c => Assert.Equal(0, c.Count));
        Assert.Equal((3, 3), (layout.View.Count, layout.View.Total));
    }

    [Fact]
    public void A_filter_changes_what_is_counted_but_not_the_total_nor_the_choices()
    {
        var layout = Lay(
            new BoardFilter { Kinds = [TaskKind.Letter] }, Cards.Task(1, "a"), Cards.Task(2, "b", TaskKind.Visit), Cards.Task(3, "c", TaskKind.Visit));

        Assert.Equal((1, 3), (layout.View.Count, layout.View.Total));
        Assert.Equal([new KindChoice(TaskKind.Letter, 1), new KindChoice(TaskKind.Visit, 2)], layout.View.Choices.Kinds);
    }

    [Fact]
    public void A_finished_or_met_task_is_not_late()
    {
        var closed = Cards.Task(1, "a", due: Cards.Today.AddDays(-9)) with { State = CommonStates.Closed };
        var met = Cards.Task(2, "b", due: Cards.Today.AddDays(-9)) with { Deadline = new DeadlineMark(Cards.Today.AddDays(-10), Cards.Today.AddDays(-9)) };

        Assert.All(Lay(new BoardFilter(), closed, met).View.Columns, column => Assert.Equal(0, column.Late));
    }

    [Fact]
    public void Lanes_by_unit_are_in_order_of_their_names_and_those_without_a_unit_last()
    {
        var layout = Lay(
            new BoardFilter { Lanes = Swimlanes.Unit },
            Cards.Task(1, "a"), Cards.Task(2, "b", lead: Cards.Finance), Cards.Task(3, "c", lead: Cards.ForeignAffairs), Cards.Task(4, "d", lead: Cards.Finance));

        Assert.Equal([Cards.ForeignAffairs.Id, Cards.Finance.Id, ""], layout.View.Lanes.Select(l => l.Id));
        Assert.Equal([1, 2, 1], layout.View.Lanes.Select(l => l.Count));
    }

    [Fact]
    public void Lanes_by_kind_are_in_the_order_of_the_screen()
    {
        var layout = Lay(new BoardFilter { Lanes = Swimlanes.Kind }, Cards.Task(1, "a", TaskKind.Report), Cards.Task(2, "b"), Cards.Task(3, "c", TaskKind.Visit));

        Assert.Equal(["letter", "visit", "report"], layout.View.Lanes.Select(l => l.Id));
    }

    [Fact]
    public void A_thousand_cards_of_a_column_are_on_one_page_and_the_rest_is_counted()
    {
        var layout = Lay(new BoardFilter(), [.. Enumerable.Range(1, 1_200).Select(i => Cards.Task(i, "a"))]);

        var cell = layout.View.Lanes.Single().Cells.Single(c => c.Stage == Stage.Planned);
        Assert.Equal((1_200, 200), (cell.Count, cell.Rest));
        Assert.Equal(1_000, layout.Cells.Sum(cards => cards.Count));
    }

    [Fact]
    public void A_shell_is_cut_at_its_slots_in_whatever_order_it_writes_them()
    {
        var layout = Lay(new BoardFilter(), Cards.Task(1, "a"));
        var slots = layout.View.Lanes.Single().Cells.Select(c => c.Slot.Value).Reverse().ToList();

        var pieces = layout.Cut(string.Join('|', slots));

        Assert.Equal([5, 4, 3, 2, 1, 0, null], pieces.Select(p => p.Slot));
        Assert.Equal(["", "|", "|", "|", "|", "|", ""], pieces.Select(p => p.Text));
        Assert.Throws<InvalidOperationException>(() => layout.Cut(slots[0]));
        Assert.Throws<InvalidOperationException>(() => layout.Cut(slots[0] + slots[0]));
    }

    private static BoardLayout Lay(BoardFilter filter, params PlanTask[] tasks) =>
        BoardLayout.Of(Cards.Board(tasks), filter, Cards.Today, s_directory, Language.Vi);

    private static IEnumerable<int> Ordinals(BoardLayout layout, Stage stage) =>
        layout.Cells[layout.View.Lanes[0].Cells.ToList().FindIndex(c => c.Stage == stage)].Select(card => card.Facts.Ordinal);

    private static DirectoryBook Directory()
    {
        var book = new DirectoryBook();
        book.Fill([Cards.ForeignAffairs, Cards.Office, Cards.Finance], []);
        return book;
    }
}
