using System.Net;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Tests.Import;

public sealed class ReviewTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async Task InitializeAsync() => _site = await ReviewSite.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_task_leads_to_its_lines_and_a_line_to_its_tasks()
    {
        var page = await _site.Read("/import/" + await _site.GiveIn());

        Assert.Contains("href=\"#l-8\"", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"line-task\" href=\"#d-0\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_applied_to_all_alike_and_taken_back_as_one_step()
    {
        var id = await _site.GiveIn();
        var (_, html) = await _site.Post($"/import/{id}/tasks/0", await _site.FormOf(id, 0, "lead", "Sở Ngoại vụ"));
        Assert.Contains("Áp dụng cho 2 việc có cùng giá trị cũ: Chủ trì = Sở Ngoại vụ", html, StringComparison.Ordinal);

        var step = (await _site.Draft(id)).Steps[^1].Id;
        var (status, several) = await _site.Post($"/import/{id}/alike", "step", step, "task", "0", "field", "Lead", "scope", "SameValue", "count", "2");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("id=\"d-2\"", several, StringComparison.Ordinal);
        Assert.All((await _site.Draft(id)).Draft.Tasks, task => Assert.Equal("Sở Ngoại vụ", task.Lead.Single()));

        var (undone, _) = await _site.Post($"/import/{id}/undo", "step", (await _site.Draft(id)).Steps[^1].Id);
        Assert.Equal(HttpStatusCode.OK, undone);
        Assert.Equal(["Sở Ngoại vụ", "Sở Công Thương", "Sở Công Thương", "Sở Ngoại vụ"], (await _site.Draft(id)).Draft.Tasks.Select(t => t.Lead.Single()));
    }

    [Fact]
    public async Task What_was_offered_before_somebody_else_came_in_between_is_not_done()
    {
        var id = await _site.GiveIn();
        await _site.Post($"/import/{id}/tasks/0", await _site.FormOf(id, 0, "lead", "Sở Ngoại vụ"));
        var step = (await _site.Draft(id)).Steps[^1].Id;
        var other = await _site.Site.SignedIn("dieu.phoi.hai", UserRole.Coordinator);
        await _site.Post(other, $"/import/{id}/tasks/1", await _site.FormOf(id, 1, "lead", "Sở Tài chính"));

        var (status, html) = await _site.Post($"/import/{id}/alike", "step", step, "task", "0", "field", "Lead", "scope", "SameValue", "count", "2");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Chưa áp dụng", html, StringComparison.Ordinal);
        Assert.Equal("Sở Công Thương", (await _site.Draft(id)).Draft.Tasks[2].Lead.Single());
        var (undo, _) = await _site.Post($"/import/{id}/undo", "step", step);
        Assert.Equal(HttpStatusCode.Conflict, undo);
    }

    [Fact]
    public async Task Of_two_who_correct_one_task_the_later_is_told_and_keeps_what_was_typed()
    {
        var id = await _site.GiveIn();
        var seenByBoth = await _site.FormOf(id, 0, "title", "Hội nghị gặp mặt doanh nghiệp");
        var other = await _site.Site.SignedIn("dieu.phoi.hai", UserRole.Coordinator);
        await _site.Post(other, $"/import/{id}/tasks/0", await _site.FormOf(id, 0, "lead", "Sở Tài chính"));

        var (status, html) = await _site.Post($"/import/{id}/tasks/0", seenByBoth);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Người khác vừa sửa việc này", html, StringComparison.Ordinal);
        Assert.Contains("Hội nghị gặp mặt doanh nghiệp", html, StringComparison.Ordinal);
        Assert.Equal("Sở Tài chính", (await _site.Draft(id)).Draft.Tasks[0].Lead.Single());
    }

    [Fact]
    public async Task A_reviewer_is_told_when_somebody_else_has_changed_the_draft()
    {
        var id = await _site.GiveIn();
        using (var nothing = await _site.Browser.Get($"/import/{id}/bar?seen=1"))
            Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);

        await _site.Post($"/import/{id}/tasks/3/drop");

        Assert.Contains("vừa sửa bản nháp này", await _site.Read($"/import/{id}/bar?seen=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_outlive_a_restart_and_an_added_task_is_taken_back_by_leaving_it_out()
    {
        var id = await _site.GiveIn();
        await _site.Post($"/import/{id}/tasks", "title", "Việc thêm", "kind", "other", "line", "8");
        Assert.Contains(4, (await _site.Draft(id)).Draft.Lines[7].Tasks);

        var step = (await _site.Draft(id)).Steps.Single();
        await _site.Post($"/import/{id}/undo", "step", step.Id);

        var draft = await _site.Draft(id);
        Assert.Equal([4], draft.Dropped);
        Assert.Empty(draft.Steps);
    }

    [Fact]
    public async Task Uncertain_fields_say_why_until_somebody_finds_them_right()
    {
        var id = await _site.GiveIn(ReviewSite.Plan.Replace("Thời gian: Quý IV năm 2026.", "Thời gian: Trước ngày 31/02/2026.", StringComparison.Ordinal));
        Assert.NotEmpty((await _site.Draft(id)).Draft.Tasks[0].Doubts);
        Assert.Contains("tag risk doubt", await _site.Read($"/import/{id}"), StringComparison.Ordinal);

        var (_, html) = await _site.Post($"/import/{id}/tasks/0/confirm");

        Assert.DoesNotContain("tag risk doubt", html, StringComparison.Ordinal);
        Assert.Empty((await _site.Draft(id)).Draft.Tasks[0].Doubts);
    }

    [Fact]
    public async Task Nonsense_in_an_offer_changes_nothing()
    {
        var id = await _site.GiveIn();
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.Post($"/import/{id}/alike", "task", "-1", "field", "Lead")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _site.Post($"/import/{id}/alike", "step", "x", "task", "99", "field", "Lead", "scope", "SameKind", "count", "3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post("/import/zzzz/undo", "step", "x")).Status);
        Assert.Equal(1, (await _site.Draft(id)).Version);
    }
}
