using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>Files on a card: who attaches and removes them, what a move demands of them, and when personal papers are erased.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public void Those_who_work_on_a_task_attach_and_others_do_not()
    {
        foreach (var user in new[] { Given.LeadOfficer, Given.Helper, Given.Coordinator, Given.Chair })
            Assert.Single(Story.Of(TaskKind.Visit).Does(user, Given.Attach()).Task.Attachments);
        foreach (var user in new[] { Given.Viewer, Given.Admin, Given.Treasurer })
            Assert.Equal(new RightNeeded(Right.WorkOn), Story.Of(TaskKind.Visit).Refused(user, Given.Attach()));
    }

    [Fact]
    public void Whoever_hands_in_papers_with_the_next_step_may_attach_them()
    {
        var story = Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation).At("drafting");
        Assert.False(story.Task.IsWorkedOnBy(Given.FocalOfficer));
        Assert.True(story.Task.MayBeAttachedTo(Given.FocalOfficer, story.Now));
        Assert.Equal("translating", story.Does(Given.FocalOfficer, Given.Attach()).Does(Given.FocalOfficer, "translate").Task.State);
    }

    [Fact]
    public void A_draft_is_handed_in_as_a_file_of_this_card()
    {
        var story = Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation).At("drafting");
        var typed = new Dictionary<string, string> { ["language"] = "Tiếng Anh", ["vietnameseText"] = "12/CV" };
        Assert.Equal(["vietnameseText"], Assert.IsType<PapersMissing>(story.Refused(Given.Coordinator, new MoveIt("translate", typed))).Fields);
        typed.Remove("vietnameseText");
        Assert.Equal(new NoSuchAttachment(4), story.Refused(Given.Coordinator, new MoveIt("translate", typed, new Dictionary<string, int> { ["vietnameseText"] = 4 })));
        story.Does(Given.Coordinator, Given.Attach("Thư chúc mừng.docx"));
        Assert.Equal(new FieldWrong("language", FieldFault.Unknown), story.Refused(Given.Coordinator, new MoveIt("translate", typed, new Dictionary<string, int> { ["language"] = 1 })));

        story.Does(Given.Coordinator, new MoveIt("translate", typed, new Dictionary<string, int> { ["vietnameseText"] = 1 }));
        Assert.Equal("Thư chúc mừng.docx", story.Task.Fields["vietnameseText"]);
        Assert.Equal("vietnameseText", story.Task.Attachments.Single().For);
    }

    [Fact]
    public void A_paper_with_a_number_is_handed_in_by_number_by_file_or_by_both()
    {
        var story = Story.Of(TaskKind.Letter).At("drafting").Does(Given.LeadOfficer, Given.Attach("To trinh.pdf", FileType.Pdf)).Does(Given.LeadOfficer, Given.Attach("Thu.docx"));
        var letter = new Dictionary<string, int> { ["letterText"] = 2 };
        var papers = new Dictionary<string, int>(letter) { ["submission"] = 1 };
        Assert.Equal(["submission"], Assert.IsType<FieldsMissing>(story.Refused(Given.LeadOfficer, new MoveIt("submit", new Dictionary<string, string>(), letter))).Fields);
        Assert.Equal("To trinh.pdf", Submitted(new MoveIt("submit", new Dictionary<string, string>(), papers)));
        Assert.Equal("12/TTr", Submitted(new MoveIt("submit", new Dictionary<string, string> { ["submission"] = "12/TTr" }, papers)));
        Assert.Equal("12/TTr", Submitted(new MoveIt("submit", new Dictionary<string, string> { ["submission"] = "12/TTr" }, letter)));

        string Submitted(MoveIt move) => new Story(story.Task).Does(Given.LeadOfficer, move).Task.Fields["submission"];
    }

    [Fact]
    public void A_file_is_removed_with_a_reason_by_its_author_the_lead_or_a_coordinator()
    {
        var story = Story.Of(TaskKind.Visit).Does(Given.Helper, Given.Attach());
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), story.Refused(Given.Helper, new RemoveFile(1, " ")));
        Assert.Equal(new NotYourAttachment(1), story.Refused(Given.Journalist, new RemoveFile(1, "Không phải của tôi")));
        Assert.Equal(new NotYourAttachment(1), story.Refused(Given.Viewer, new RemoveFile(1, "Không phải của tôi")));
        Assert.Equal(new NoSuchAttachment(2), story.Refused(Given.Helper, new RemoveFile(2, "Nhầm")));
        foreach (var user in new[] { Given.Helper, Given.LeadOfficer, Given.Coordinator })
        {
            var removed = Assert.IsType<FileRemoved>(new Story(story.Task).Does(user, new RemoveFile(1, "Nhầm bản")).Last.Single());
            Assert.Equal(("Bản dịch.docx", Given.Digest, "Nhầm bản"), (removed.Name, removed.Digest, removed.Reason));
        }
        story.Does(Given.Helper, new RemoveFile(1, "Nhầm bản")).Does(Given.Helper, Given.Attach());
        Assert.Equal(2, story.Task.Attachments.Single().Id);
    }

    [Theory]
    [InlineData("../../x.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf")]
    [InlineData("a\0.pdf")]
    public void A_name_that_is_a_path_or_breaks_a_line_is_refused(string name) =>
        Assert.Equal("file", Assert.IsType<FieldWrong>(Story.Of(TaskKind.Visit).Refused(Given.LeadOfficer, Given.Attach(name))).Field);

    [Fact]
    public void A_task_takes_so_many_files_and_so_many_bytes()
    {
        var story = Story.Of(TaskKind.Visit);
        Assert.Equal(new FieldWrong("file", FieldFault.TooMuch), story.Refused(Given.LeadOfficer, Given.Attach(size: PlanTask.LargestFile + 1)));
        Assert.Equal(new FieldWrong("file", FieldFault.Empty), story.Refused(Given.LeadOfficer, Given.Attach(size: 0)));
        for (var i = 0; i < 8; i++)
            story.Does(Given.LeadOfficer, Given.Attach(size: PlanTask.LargestFile));
        Assert.IsType<FilesTooLarge>(story.Refused(Given.LeadOfficer, Given.Attach(size: 1)));
        story.With(t => t with { Attachments = [.. Enumerable.Range(1, PlanTask.MostFiles).Select(i => Given.File(i))] });
        Assert.IsType<TooManyFiles>(story.Refused(Given.LeadOfficer, Given.Attach()));
    }

    [Fact]
    public void A_passport_is_told_of_without_its_name_and_erased_months_after_the_end()
    {
        var story = Story.Of(TaskKind.Incoming).Does(Given.LeadOfficer, Given.Attach("Hộ chiếu John Smith.pdf", FileType.Pdf, PaperKind.Identity, eraseAfter: 3));
        var paper = story.Task.Attachments.Single();
        Assert.Equal(("giay-to-tuy-than-1.pdf", 3), (paper.Name, paper.EraseAfter));
        Assert.Null(story.Task.EraseOn(paper, story.Now.Workflows));
        Assert.Empty(story.Tries(Directory.ActingUser.System, new EraseFile(1)) is Outcome<TaskEvent>.Done early ? early.Events : [new FileErased { AttachmentId = 1, Name = "", At = default }]);

        story.Does(Given.LeadOfficer, "cancel");
        Assert.Equal(Given.Today.AddMonths(3), story.Task.EraseOn(paper, story.Now.Workflows));
        story.On(Given.Today.AddMonths(3));
        Assert.Equal(new RightNeeded(Right.WorkOn), story.Refused(Given.Coordinator, new EraseFile(1)));
        story.Does(Directory.ActingUser.System, new EraseFile(1));
        Assert.True(story.Task.Attachments.Single().IsErased);
        Assert.Empty(story.Task.ToBeErased(story.Now.Today.AddYears(1), story.Now.Workflows));
    }

    [Fact]
    public void The_province_says_after_how_long_a_passport_is_erased_unless_who_attaches_it_does()
    {
        var book = WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { [WorkflowSetting.EraseAfter] = 12 } });
        var story = new Story(Given.Task(TaskKind.Incoming), Given.Now(book: book))
            .Does(Given.LeadOfficer, Given.Attach(type: FileType.Pdf, kind: PaperKind.Identity))
            .Does(Given.LeadOfficer, Given.Attach(type: FileType.Pdf, kind: PaperKind.Identity, eraseAfter: 3))
            .Does(Given.LeadOfficer, Given.Attach());
        Assert.Equal([12, 3, null], story.Task.Attachments.Select(paper => paper.EraseAfter));
        Assert.Equal(6, Story.Of(TaskKind.Incoming).Does(Given.LeadOfficer, Given.Attach(type: FileType.Pdf, kind: PaperKind.Identity)).Task.Attachments.Single().EraseAfter);
    }

    [Fact]
    public void A_passport_is_read_by_those_who_work_on_the_task()
    {
        var task = Story.Of(TaskKind.Incoming).Does(Given.LeadOfficer, Given.Attach(kind: PaperKind.Identity)).Does(Given.LeadOfficer, Given.Attach()).Task;
        foreach (var user in new[] { Given.LeadOfficer, Given.Helper, Given.Coordinator, Given.Chair })
            Assert.True(task.MayBeReadBy(task.Attachments[0], user));
        foreach (var user in new[] { Given.Viewer, Given.Admin, Given.Journalist })
        {
            Assert.False(task.MayBeReadBy(task.Attachments[0], user));
            Assert.True(task.MayBeReadBy(task.Attachments[1], user));
        }
    }

    [Fact]
    public void Other_papers_are_not_erased()
    {
        var story = Story.Of(TaskKind.Visit).Does(Given.LeadOfficer, Given.Attach(eraseAfter: 3)).Does(Given.LeadOfficer, "cancel");
        Assert.Empty(story.Task.ToBeErased(Given.Today.AddYears(20), story.Now.Workflows));
    }
}
