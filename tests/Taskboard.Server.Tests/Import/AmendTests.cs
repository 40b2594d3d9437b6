using System.Net;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Tests.Import;

public sealed class AmendTests : IAsyncLifetime
{
    /// <summary>Another lead and quarter for the first, the second left out, the third and fourth as they were, a fifth new.</summary>
    private const string Amended = """
        Số: 95/KH-UBND
        Sông Lam, ngày 10 tháng 6 năm 2026

        KẾ HOẠCH
        Điều chỉnh, bổ sung Kế hoạch công tác đối ngoại năm 2026 của tỉnh Sông Lam

        II. NỘI DUNG
        1. Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản
        Thời gian: Quý III năm 2026.
        Cơ quan chủ trì: Sở Ngoại vụ.
        2. Tổ chức Hội thảo quốc tế về nông nghiệp xanh
        Thời gian: Hằng năm.
        Cơ quan chủ trì: Sở Công Thương.
        3. Gửi thư chúc mừng Quốc khánh Lào
        - Thời gian thực hiện: Trước ngày 02/12/2026.
        - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
        4. Xuất bản ấn phẩm giới thiệu môi trường đầu tư của tỉnh
        Thời gian: Quý IV năm 2026.
        Cơ quan chủ trì: Sở Công Thương.
        Nơi nhận:
        - Lưu: VT.
        """;

    private ReviewSite _site = null!;
    private string _planId = "";
    private string _draftId = "";

    public async Task InitializeAsync()
    {
        _site = await ReviewSite.Start();
        var original = await _site.GiveIn();
        Assert.Equal(HttpStatusCode.Redirect, (await _site.Post($"/import/{original}/accept")).Status);
        _planId = (await _site.Draft(original)).PlanId!;
        _draftId = await _site.GiveIn(Amended, "amends", _planId);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_page_shows_task_by_task_what_is_new_changed_gone_and_unchanged()
    {
        var page = await _site.Read($"/import/{_draftId}/compare");

        Assert.Contains("Việc mới (1)", page, StringComparison.Ordinal);
        Assert.Contains("Thay đổi (1)", page, StringComparison.Ordinal);
        Assert.Contains("Không còn trong văn bản (1)", page, StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên (2)", page, StringComparison.Ordinal);
        Assert.Contains("<del>Sở Công Thương</del> <span aria-hidden=\"true\">→</span> <ins>Sở Ngoại vụ</ins>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_is_applied_in_one_step_and_names_the_document()
    {
        var (changed, gone) = (await Task("Nhật Bản"), await Task("Việt Nam - Lào"));

        var (status, html) = await Apply("c1", $"3::", $"0:{changed.Id}:{changed.Version}", $":{gone.Id}:{gone.Version}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Đã thêm 1 việc, điều chỉnh 1 việc, dừng 1 việc.", html, StringComparison.Ordinal);
        var after = await Task("Nhật Bản");
        Assert.Equal(("Sở Ngoại vụ", new DateOnly(2026, 9, 30), changed.Version + 1), (after.Lead.Single().Name, after.Window.To, after.Version));
        Assert.Equal(CommonStates.Stopped, (await Task("Việt Nam - Lào")).State);
        Assert.Equal("15.5", (await Task("Xuất bản ấn phẩm")).Code);
        var plan = (await _site.Site.Service<StateReader>().Plan(_planId, default))!;
        Assert.Equal((5, "95/KH-UBND"), (plan.LastOrdinal, plan.Amendments.Single().Number));
        Assert.Contains("điều chỉnh theo 95/KH-UBND", await _site.Read("/tasks/" + changed.Id), StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên (4)", await _site.Read($"/import/{_draftId}/compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_somebody_moved_meanwhile_is_left_alone_and_shown_and_the_others_are_applied()
    {
        var changed = await Task("Nhật Bản");
        await Retitle(changed, "Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản tại tỉnh");

        var (_, html) = await Apply("c2", $"3::", $"0:{changed.Id}:{changed.Version}");

        Assert.Contains("Đã thêm 1 việc, điều chỉnh 0 việc, dừng 0 việc.", html, StringComparison.Ordinal);
        Assert.Contains("1 mục chưa áp dụng được", html, StringComparison.Ordinal);
        Assert.Equal("Sở Công Thương", (await Task("Nhật Bản")).Lead.Single().Name);

        // looked at again, it can be applied
        var now = await Task("Nhật Bản");
        await Apply("c3", $"0:{now.Id}:{now.Version}");
        var after = await Task("Nhật Bản");
        Assert.Equal("Sở Ngoại vụ", after.Lead.Single().Name);
        Assert.EndsWith("tại tỉnh", after.Details.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_has_one_effect()
    {
        await Apply("c4", "3::");
        var (_, html) = await Apply("c4", "3::");

        Assert.Contains("chưa áp dụng", html, StringComparison.Ordinal);
        Assert.Equal(5, (await _site.Site.Service<StateReader>().TasksOf(_planId, default)).Count);
    }

    [Fact]
    public async Task A_person_may_say_that_two_are_the_same()
    {
        var gone = await Task("Việt Nam - Lào");

        var (_, html) = await _site.Post($"/import/{_draftId}/compare/match", "draft", "3", "is", gone.Id);

        Assert.Contains("Đã ghép bằng tay", html, StringComparison.Ordinal);
        Assert.Contains("Thay đổi (2)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Không còn trong văn bản (", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_is_not_accepted_as_a_plan_of_its_own()
    {
        var (status, html) = await _site.Post($"/import/{_draftId}/accept");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("So với bảng", html.Replace("so với bảng", "So với bảng", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_changes_nothing()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Apply("c5")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Apply("c6", "::", "a:b:c", "-1:<script>:9")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Apply("c7", "99::", ":0000000000000000:1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post($"/import/{_draftId}/compare/match", "draft", "99", "is", "")).Status);
        Assert.Equal(4, (await _site.Site.Service<StateReader>().TasksOf(_planId, default)).Count);
    }

    private async Task<(HttpStatusCode Status, string Html)> Apply(string command, params string[] picks) =>
        await _site.Post($"/import/{_draftId}/compare", [.. new[] { "command", command }.Concat(picks.SelectMany(p => new[] { "pick", p }))]);

    private async Task<PlanTask> Task(string words) =>
        (await _site.Site.Service<StateReader>().TasksOf(_planId, default)).Single(t => t.Details.Title.Contains(words, StringComparison.Ordinal));

    private async Task Retitle(PlanTask task, string title)
    {
        var coordinator = _site.Site.Service<DirectoryBook>().Acting(_site.Site.Service<DirectoryBook>().People[0].Id, new DateOnly(2026, 6, 1))!;
        var reply = await _site.Site.Service<ITaskEngine>().Send(
            new TaskCall(task.Id, "retitle", task.Version, coordinator, new CorrectDetails(task.Details with { Title = title }, null)), default);
        Assert.IsType<TaskReply.Done>(reply);
    }
}
