using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Plans;

public sealed class PlanComparisonTests
{
    private static readonly UnitRef s_lead = new("u-snv", "Sở Ngoại vụ");
    private static readonly UnitRef s_other = new("u-ct", "Sở Công Thương");

    [Fact]
    public void A_task_that_the_amended_plan_repeats_in_other_spacing_is_left_as_it_is()
    {
        var compared = Compare([Board("t1", Says("Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản"))], Says("Tổ chức Hội nghị  gặp mặt các doanh nghiệp Nhật Bản"));

        Assert.Equal(ComparedAs.Unchanged, Assert.Single(compared).As);
    }

    [Fact]
    public void Letters_to_two_countries_are_two_letters_however_alike_their_words()
    {
        var compared = Compare(
            [Board("japan", Says("Gửi thư chúc mừng Quốc khánh Nhật Bản", TaskKind.Letter))],
            Says("Gửi thư chúc mừng Quốc khánh Lào", TaskKind.Letter));

        Assert.Equal([ComparedAs.New, ComparedAs.Gone], compared.Select(c => c.As));
    }

    [Fact]
    public void Each_of_many_like_letters_finds_its_own_though_the_order_is_another()
    {
        string[] countries = ["Nhật Bản", "Hàn Quốc", "Lào", "Thái Lan", "Pháp", "Ấn Độ"];
        var board = countries.Select(c => Board(c, Says("Gửi thư chúc mừng Quốc khánh " + c, TaskKind.Letter))).ToList();

        var compared = PlanComparison.Compare(board, [.. countries.Reverse().Select(c => Says("Gửi thư chúc mừng Quốc khánh " + c, TaskKind.Letter))], None);

        Assert.Equal(countries.Reverse(), compared.Select(c => c.TaskId));
        Assert.All(compared, c => Assert.Equal(ComparedAs.Unchanged, c.As));
    }

    [Fact]
    public void A_change_is_told_field_by_field_from_the_board_to_the_document()
    {
        var before = Says("Tổ chức Ngày hội văn hóa hữu nghị Việt Nam - Lào");
        var after = before with { Responsibility = new() { Lead = [s_other] }, Window = Days(10, 12), Timing = TimingPhrases.Read("Quý IV năm 2026") };

        var change = Assert.Single(Compare([Board("t1", before)], after));

        Assert.Equal(ComparedAs.Changed, change.As);
        Assert.Equal([AmendedField.Lead, AmendedField.Timing], change.Differences.Select(d => d.Field));
        Assert.Equal(new FieldDifference(AmendedField.Lead, "Sở Ngoại vụ", "Sở Công Thương"), change.Differences[0]);
        Assert.Contains("01/10/2026", change.Differences[1].To, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_changed_on_the_board_is_not_turned_back_by_a_document_that_repeats_the_old_words()
    {
        var said = Says("Tổ chức Hội thảo quốc tế về nông nghiệp xanh");
        var board = Board("t1", said);
        board = board with { Now = board.Now with { Responsibility = new() { Lead = [s_other] } } };

        Assert.Equal(ComparedAs.Unchanged, Assert.Single(Compare([board], said)).As);
    }

    [Fact]
    public void A_document_that_says_what_the_board_already_has_changes_nothing()
    {
        var said = Says("Tổ chức Hội thảo quốc tế về nông nghiệp xanh");
        var board = Board("t1", said);
        board = board with { Now = board.Now with { Responsibility = new() { Lead = [s_other] } } };

        Assert.Equal(ComparedAs.Unchanged, Assert.Single(Compare([board], said with { Responsibility = new() { Lead = [s_other] } })).As);
    }

    [Fact]
    public void What_the_document_does_not_mention_is_left_alone()
    {
        var said = Says("Đoàn công tác tại Nhật Bản", TaskKind.Outgoing);
        said = said with { Details = said.Details with { Funding = "Ngân sách tỉnh" } };

        Assert.Equal(ComparedAs.Unchanged, Assert.Single(Compare([Board("t1", said)], said with { Details = said.Details with { Funding = null } })).As);
    }

    [Fact]
    public void A_person_may_say_which_task_it_is_and_that_it_is_none()
    {
        var board = new[] { Board("t1", Says("Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản")), Board("t2", Says("Xuất bản ấn phẩm")) };
        var amended = new[] { Says("Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản") };

        Assert.Equal("t2", PlanComparison.Compare(board, amended, new Dictionary<int, string?> { [0] = "t2" })[0].TaskId);
        Assert.Equal(ComparedAs.New, PlanComparison.Compare(board, amended, new Dictionary<int, string?> { [0] = null })[0].As);
    }

    [Fact]
    public void Done_work_is_not_gone_and_stopped_work_is_not_asked_about()
    {
        var done = Board("t1", Says("Hội nghị"));
        var stopped = Board("t2", Says("Hội thảo"));
        done = done with { Now = done.Now with { State = CommonStates.Closed } };
        stopped = stopped with { Now = stopped.Now with { State = CommonStates.Stopped } };

        var compared = Assert.Single(Compare([done, stopped], []));

        Assert.Equal((ComparedAs.Unchanged, "t1"), (compared.As, compared.TaskId));
    }

    [Fact]
    public void An_amendment_is_one_step_that_keeps_the_state_and_names_its_document()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var task = story.Task;
        var says = new DocumentTask
        {
            Kind = task.Kind,
            Details = task.Details with { Title = "Việc đã đổi" },
            Responsibility = task.Responsibility with { Lead = [Given.ForeignAffairs] },
            Timing = task.Timing,
            Window = Days(5, 6),
        };

        var events = Given.Done(PlanTask.Decide(task, new(task.Id, "c", task.Version, Given.Coordinator, new AmendIt("95/KH-UBND", says, says, "Theo 95/KH-UBND")), Given.Now()));
        var after = PlanTask.Evolve(task, events);

        Assert.IsType<TaskAmended>(events[0]);
        Assert.Equal((task.State, task.Version + 1, "Việc đã đổi"), (after.State, after.Version, after.Details.Title));
        Assert.Equal(Given.ForeignAffairs, after.Lead.Single());
        Assert.Equal(Days(5, 6), after.Window);
    }

    [Fact]
    public void Work_that_the_amended_plan_drops_ends_stopped_with_the_document_on_record()
    {
        var task = Given.Task(TaskKind.Event);

        var after = PlanTask.Evolve(
            task, Given.Done(PlanTask.Decide(task, new(task.Id, "c", task.Version, Given.Coordinator, new DropIt("95/KH-UBND", "Không còn trong kế hoạch")), Given.Now())));

        Assert.Equal(CommonStates.Stopped, after.State);
        Assert.Equal("95/KH-UBND", after.Fields["cancelDocument"]);
    }

    [Fact]
    public void Only_a_coordinator_amends()
    {
        var task = Given.Task(TaskKind.Event);
        var outcome = PlanTask.Decide(task, new(task.Id, "c", task.Version, Given.LeadOfficer, new DropIt("95/KH-UBND", "Vì")), Given.Now());

        Assert.IsType<Outcomes.Outcome<TaskEvent>.Refused>(outcome);
    }

    private static IReadOnlyDictionary<int, string?> None => new Dictionary<int, string?>();

    private static IReadOnlyList<TaskComparison> Compare(IReadOnlyList<BoardTask> board, params DocumentTask[] amended) => PlanComparison.Compare(board, amended, None);

    private static DateWindow Days(int from, int to) =>
        new(new DateOnly(2026, from, 1), new DateOnly(2026, to, 28), new DateOnly(2026, to, 28), Certainty.Window);

    private static DocumentTask Says(string title, TaskKind kind = TaskKind.Event) => new()
    {
        Kind = kind,
        Details = new() { Title = title, Section = "II.3" },
        Responsibility = new() { Lead = [s_lead] },
        Window = Days(7, 9),
    };

    private static BoardTask Board(string id, DocumentTask said) => new(
        new()
        {
            Id = id,
            Version = 3,
            PlanId = "p1",
            Ordinal = 1,
            Code = "48.1",
            Kind = said.Kind,
            Details = said.Details,
            Responsibility = said.Responsibility,
            Window = said.Window,
            State = CommonStates.Planned,
        },
        said);
}
