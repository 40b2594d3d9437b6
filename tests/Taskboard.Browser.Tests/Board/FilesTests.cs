using System.Text;
using Taskboard.Domain.Tasks;

namespace Taskboard.Browser.Tests.Board;

/// <summary>Files on a card: chosen or dropped, seen by others at once, refused in words, handed in with a step, removed.</summary>
public sealed class FilesTests(BoardHost host) : BrowserTest(host)
{
    private const string Drop = """
        (target, name) => {
          const files = new DataTransfer();
          files.items.add(new File(["%PDF-1.7\n%%EOF\n"], name, { type: "application/pdf" }));
          for (const type of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_file_is_attached_seen_by_others_and_removed_with_a_reason(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Chuẩn bị tài liệu"));
        var board = await scene.Board(Cast.Officer, screen, plan);
        var other = await scene.Board(Cast.Viewer, Screen.Desk, plan);
        var (mine, theirs) = ((await board.Open(plan.Task)).Body, (await other.Open(plan.Task)).Body);

        await Choose(mine, "Tờ trình Quốc khánh.pdf", "%PDF-1.7\n%%EOF\n");
        await Expect(mine.Locator(".file-name")).ToHaveTextAsync("Tờ trình Quốc khánh.pdf");
        await Expect(theirs.Locator(".file-name")).ToHaveTextAsync("Tờ trình Quốc khánh.pdf");
        await Expect(theirs.Locator(".file-list")).ToContainTextAsync("Vũ Ngọc Lan");
        await Expect(theirs.Locator("[data-attach], .file-do button")).ToHaveCountAsync(0);

        await mine.Locator(".file-do button").ClickAsync();
        await mine.Locator(".file .ask-form button[type=submit]").ClickAsync();
        await Expect(mine.Locator(".file [data-trouble]")).ToContainTextAsync("Lý do");
        await mine.Locator(".file textarea").FillAsync("Nhầm bản");
        await mine.Locator(".file .ask-form button[type=submit]").ClickAsync();
        await Expect(mine.Locator(".file")).ToHaveCountAsync(0);
        await Expect(theirs.Locator(".file")).ToHaveCountAsync(0);
        await Expect(mine.Locator(".history li").First).ToContainTextAsync("Nhầm bản");
    });

    [BrowserFact]
    public Task A_refused_file_says_why_and_what_is_typed_elsewhere_stays() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Chuẩn bị tài liệu"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);
        var panel = (await board.Open(plan.Task)).Body;
        await panel.Locator("[data-tool=comment]").ClickAsync();
        await panel.Locator("#comment-text").FillAsync("Đang viết dở");

        await Choose(panel, "hinh.svg", "<svg onload='alert(1)'/>");
        await Expect(panel.Locator(".upload [role=alert]")).ToContainTextAsync("Loại tệp này không được đính kèm");
        await Choose(panel, "ghi-chu.txt", "Ghi chú");
        await Expect(panel.Locator(".file-name")).ToHaveTextAsync("ghi-chu.txt");
        await Expect(panel.Locator("#comment-text")).ToHaveValueAsync("Đang viết dở");
        await Expect(panel.Locator(".upload [role=alert]")).ToBeVisibleAsync();
        await panel.Locator(".upload button").ClickAsync();
        await Expect(panel.Locator(".upload")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_file_is_dropped_onto_the_open_task_and_onto_a_card() => Play(async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Other("Việc thứ nhất"), Drafts.Other("Việc thứ hai"));
        var board = await scene.Board(Cast.Officer, Screen.Desk, plan);
        var panel = (await board.Open(plan.Tasks[0])).Body;
        await panel.Locator(".task").EvaluateAsync(Drop, "Thả vào.pdf");
        await Expect(panel.Locator(".file-name")).ToHaveTextAsync("Thả vào.pdf");

        await board.Card(plan.Tasks[1]).EvaluateAsync(Drop, "Lên thẻ.pdf");
        await Expect(panel.Locator("#panel-title")).ToHaveTextAsync("Việc thứ hai");
        await Expect(panel.Locator(".file-name")).ToHaveTextAsync("Lên thẻ.pdf");
    });

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_step_that_hands_in_a_draft_takes_the_file_in_place(Screen screen) => Play(screen, async scene =>
    {
        var plan = await scene.Province.Plan(Drafts.Of(TaskKind.Scheme, "Xây dựng đề án", scene.Province.Today));
        var step = Domain.Workflows.WorkflowBook.Default.For(TaskKind.Scheme).Transitions.First(t => t.Fields.Any(f => f.AsFile));
        await scene.Province.Walk(plan.Task, step.From[0]);
        var board = await scene.Board(Cast.Coordinator, screen, plan);
        var panel = await board.Open(plan.Task);
        var asked = await panel.Take(step.Action);
        await asked.Send();
        await Expect(asked.Trouble).ToContainTextAsync("cần chính tệp của: Dự thảo");

        await asked.Box.Locator("input[type=file]").First.SetInputFilesAsync(Payload("Dự thảo đề án.txt", "Nội dung"));
        await Expect(asked.Field("p.draft").Locator("option:checked")).ToHaveTextAsync("Dự thảo đề án.txt");
        await asked.Send();
        await asked.IsGone();
        await Expect(panel.State).Not.ToHaveTextAsync(Domain.Workflows.WorkflowBook.Default.For(TaskKind.Scheme).State(step.From[0]).Name.Vi);
        await Expect(panel.Body.Locator(".file-list")).ToContainTextAsync("Dự thảo");
    });

    private static Task Choose(ILocator panel, string name, string content) => panel.Locator(".files input[multiple]").SetInputFilesAsync(Payload(name, content));

    private static FilePayload Payload(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) };
}
