using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Lessons;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("SNgV", "Sở Ngoại vụ")]
    [InlineData("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư")]
    [InlineData("Văn phòng UBND", "Văn phòng UBND tỉnh")]
    [InlineData("So Ngoai vu", "Sở Ngoại vụ")]
    public void Another_way_of_writing_a_unit_is_a_lesson(string from, string to)
    {
        var lesson = Assert.Single(Between(Draft(lead: from), Draft(lead: to), from));

        Assert.Equal((LessonKind.UnitName, from, to), (lesson.Kind, lesson.From, lesson.To));
    }

    [Theory]
    [InlineData("Sở Nội vụ", "Sở Ngoại vụ")]
    [InlineData("Sở Công Thương", "Sở Ngoại vụ")]
    [InlineData("Sở Tài chính", "Sở Tài nguyên và Môi trường")]
    public void That_another_unit_leads_is_a_decision_and_no_lesson(string from, string to) => Assert.Empty(Between(Draft(lead: from), Draft(lead: to), ""));

    [Fact]
    public void A_name_that_nobody_knows_is_learned_once_it_was_replaced_wherever_it_stood()
    {
        var (odd, right) = (Draft(lead: "Cơ quan đối ngoại địa phương"), Draft(lead: "Sở Ngoại vụ"));

        Assert.Empty(Between(odd, right, ""));
        Assert.Single(Corrections.Between(Plan(odd, odd), Plan(right, right), [], _ => false));
        Assert.Empty(Corrections.Between(Plan(odd, odd), Plan(right, right), [], _ => true));
        Assert.Empty(Corrections.Between(Plan(odd, odd, odd), Plan(right, right, odd), [], _ => false));
    }

    [Fact]
    public void A_kind_is_learned_for_the_title_without_the_numbers_of_its_year()
    {
        var lesson = Assert.Single(Between(Draft("Gửi thiếp năm mới 2026", kind: TaskKind.Letter), Draft("Gửi thiếp năm mới 2026", kind: TaskKind.Card), ""));

        Assert.Equal((LessonKind.TitleKind, "Gửi thiếp năm mới …", "card"), (lesson.Kind, lesson.From, lesson.To));
    }

    [Fact]
    public void Lessons_in_use_change_the_next_draft_and_mark_what_they_change()
    {
        var book = LessonBook.Evolve(null,
        [
            new LessonsLearned
            {
                BookId = "b-1",
                Issuer = "UBND tỉnh Sông Lam",
                Lessons =
                [
                    new("l-1", LessonKind.UnitName, "SNgV", "Sở Ngoại vụ", "Việc", "15/KH-UBND", "Trần Thị Bình", new(2026, 1, 5)),
                    new("l-2", LessonKind.TitleKind, "Gửi thiếp năm mới …", "card", "Việc", "15/KH-UBND", "Trần Thị Bình", new(2026, 1, 5)),
                ],
            },
        ]);
        var read = Plan(Draft("Gửi thiếp năm mới 2027", "SNgV", TaskKind.Letter));

        var task = LessonUse.Apply(read, book).Tasks[0];
        Assert.Equal("Sở Ngoại vụ", task.Lead.Single());
        Assert.Equal(TaskKind.Card, task.Kind);
        Assert.Equal(["l-1", "l-2"], task.Learned.Select(m => m.LessonId));

        var without = LessonBook.Evolve(book, [new LessonRemoved { LessonId = "l-1", By = "Ai đó", On = new(2026, 2, 1) }]);
        Assert.Equal("SNgV", LessonUse.Apply(read, without).Tasks[0].Lead.Single());
        Assert.Equal("Sở Ngoại vụ", LessonUse.Apply(read, LessonBook.Evolve(without, [new LessonRestored { LessonId = "l-1" }])).Tasks[0].Lead.Single());
    }

    private static IReadOnlyList<Correction> Between(TaskDraft read, TaskDraft accepted, string unknown) =>
        Corrections.Between(Plan(read), Plan(accepted), [], name => name != unknown);

    private static PlanDraft Plan(params TaskDraft[] tasks) => new() { Title = "Kế hoạch", Year = 2026, Tasks = [.. tasks] };

    private static TaskDraft Draft(string title = "Việc", string lead = "Sở Ngoại vụ", TaskKind kind = TaskKind.Event) => new()
    {
        Title = title,
        Kind = kind,
        Lead = [lead],
        Lines = new LineRange(1, 1),
        Words = title,
    };
}
