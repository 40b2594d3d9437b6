using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Timing;

/// <summary>For every date one sees how it came about, on the task and in the review of a draft.</summary>
public sealed class StoryPagesTests
{
    private const string Phrase = "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc";
    private const string Story = "→ Quốc khánh Nhật Bản 23/02/2024 → 07/02 – 16/02/2024, tránh nghỉ Tết Nguyên đán 08–14/02 (TB 5015, 1570/TB-LĐTBXH";

    [Fact]
    public async Task A_task_tells_how_its_days_came_about_with_the_lunar_day_near_Tet()
    {
        await using var site = await AccountsSite.Start();
        var officer = await site.SignedIn("canbo");
        var ids = await TimedPlans.Accept(site, TimedPlans.Draft(site, 2024, ("Thư chúc mừng Quốc khánh Nhật Bản", Phrase, "Đại sứ quán Nhật Bản")));

        var panel = WebUtility.HtmlDecode(await officer.Read($"/tasks/{ids[0]}/panel"));

        Assert.Contains(Phrase + " " + Story, panel, StringComparison.Ordinal);
        Assert.Contains("(mùng 7 tháng Giêng)", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_whose_days_a_person_set_says_so_instead_of_a_story()
    {
        await using var site = await AccountsSite.Start();
        var officer = await site.SignedIn("canbo");
        var draft = TimedPlans.Draft(site, 2024, ("Thư chúc mừng Quốc khánh Nhật Bản", Phrase, "Đại sứ quán Nhật Bản"));
        draft = draft with { Tasks = [draft.Tasks[0] with { To = new DateOnly(2024, 2, 20), EffectiveTo = null }] };
        var ids = await TimedPlans.Accept(site, draft);

        var panel = WebUtility.HtmlDecode(await officer.Read($"/tasks/{ids[0]}/panel"));

        Assert.Contains("Các ngày này do người đặt", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("→ Quốc khánh", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_under_review_tells_the_same()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var stored = await site.Service<DraftShelf>().Save(
            TimedPlans.Draft(site, 2024, ("Thư chúc mừng Quốc khánh Nhật Bản", Phrase, "Đại sứ quán Nhật Bản")), null, TimedPlans.Coordinator, default);

        var review = WebUtility.HtmlDecode(await coordinator.Read($"/import/{stored.Id}"));

        Assert.Contains(Story, review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_corrected_by_hand_in_a_draft_stay_marked_on_the_task()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var stored = await site.Service<DraftShelf>().Save(
            TimedPlans.Draft(site, 2024, ("Thư chúc mừng Quốc khánh Nhật Bản", Phrase, "Đại sứ quán Nhật Bản")), null, TimedPlans.Coordinator, default);
        var form = await coordinator.Read($"/import/{stored.Id}/tasks/0/form");
        const string Mark = "name=\"seen\" value=\"";
        var seen = form[(form.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];

        using var corrected = await coordinator.Post(
            $"/import/{stored.Id}/tasks/0", "/account", "seen", seen[..seen.IndexOf('"', StringComparison.Ordinal)], "title", "Thư", "kind", "letter",
            "timing", Phrase, "from", "2024-02-07", "to", "2024-02-20");
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        var reply = await site.Service<PlanDesk>().Accept((await site.Service<DraftShelf>().Load(stored.Id, default))!, null, TimedPlans.Coordinator, default);

        var task = await TimedPlans.Load(site, Assert.IsType<PlanReply.Done>(reply).TaskIds[0]);
        Assert.True(task.Timing!.ByHand);
        Assert.Equal(Phrase, task.Timing.Phrase);
        Assert.Equal(new DateOnly(2024, 2, 20), task.Window.To);
    }
}
