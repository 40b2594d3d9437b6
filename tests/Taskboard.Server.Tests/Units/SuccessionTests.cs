using System.Net;
using System.Text.RegularExpressions;
using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Timing;

namespace Taskboard.Server.Tests.Units;

/// <summary>Units merge, split, are renamed and dissolved; tasks, people and rights follow in one reviewed step.</summary>
public sealed class SuccessionTests
{
    private const string Basis = "Nghị quyết 15/NQ-HĐND ngày 20/02/2025";

    [Fact]
    public async Task A_merger_moves_open_tasks_people_and_rights_after_a_review()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var (old, next) = (await site.AddUnit("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"), await site.AddUnit("Sở Tài chính", "STC"));
        var person = await site.Add("canbo", UserRole.Officer, old.Id);
        var task = await Planned(site, 2024, "Sở KH&ĐT");
        Assert.Equal(new UnitRef(old.Id, "Sở KH&ĐT"), (await TimedPlans.Load(site, task)).Lead[0]);

        var review = await Review(admin, old.Id, "kind", "merge", "on", "2025-03-01", "basis", Basis, "successor", next.Id);
        Assert.Contains($"data-task=\"{task}\"", review, StringComparison.Ordinal);
        Assert.Null(site.Directory.Unit(old.Id)!.ValidTo);
        using var answer = await Confirm(admin, old.Id, review);
        using var again = await Confirm(admin, old.Id, review);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, again.StatusCode));
        var moved = await TimedPlans.Load(site, task);
        Assert.Equal((new UnitRef(next.Id, "Sở Tài chính"), 2), (moved.Lead[0], moved.Version));
        Assert.Equal(new DateOnly(2025, 2, 28), site.Directory.Unit(old.Id)!.ValidTo);
        Assert.Equal([next.Id], site.Directory.Person(person.Id)!.Units);
        Assert.Equal([next.Id], site.Directory.Acting(person.Id, new DateOnly(2026, 3, 2))!.Units);
        Assert.Contains("Sở KH&ĐT", WebUtility.HtmlDecode(await admin.Read($"/tasks/{task}/panel")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_panel_and_choices_say_who_followed_step_by_step_wherever_a_unit_that_has_ended_stands()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var (first, second, third) = (await site.AddUnit("Sở Ngoại vụ", "SNgV"), await site.AddUnit("Văn phòng UBND tỉnh", "VP UBND"), await site.AddUnit("Sở Nội vụ", "SNV"));
        var task = await Planned(site, 2024, "Sở Ngoại vụ");
        var maker = site.Service<CardMaker>();
        var before = maker.Make(await TimedPlans.Load(site, task), default);
        Assert.Null(before.LeadPath);

        // its task is left where it is
        await Pass(site, first.Id, new DateOnly(2025, 3, 1), second.Id);
        Assert.Equal(new LocalName("→ VP UBND từ 01/03/2025", "→ VP UBND from 01/03/2025"), maker.Make(await TimedPlans.Load(site, task), default).LeadPath);
        await Pass(site, second.Id, new DateOnly(2025, 7, 1), third.Id);

        Assert.Equal("→ VP UBND từ 01/03/2025 → SNV từ 01/07/2025", maker.Make(await TimedPlans.Load(site, task), default).LeadPath!.Value.Vi);
        Assert.True(maker.RestsOn(first.Id, third.Id));
        Assert.False(maker.RestsOn(third.Id, first.Id));
        const string Path = "→ Văn phòng UBND tỉnh từ 01/03/2025 → Sở Nội vụ từ 01/07/2025";
        foreach (var (browser, address) in new[] { (coordinator, $"/tasks/{task}/panel"), (coordinator, "/assignments?ids=" + task), (admin, "/admin/webhooks/new"), (admin, "/admin/users/new"), (admin, "/admin/units") })
            Assert.Contains(Path, WebUtility.HtmlDecode(await browser.Read(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_means_the_unit_of_the_plans_day()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var (old, next) = (await site.AddUnit("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"), await site.AddUnit("Sở Tài chính", "STC"));
        using var answer = await Confirm(admin, old.Id, await Review(admin, old.Id, "kind", "merge", "on", "2025-03-01", "basis", Basis, "successor", next.Id));

        Assert.Equal(old.Id, (await TimedPlans.Load(site, await Planned(site, 2024, "Sở KH&ĐT"))).Lead[0].Id);
        Assert.Equal(new UnitRef(next.Id, "Sở KH&ĐT"), (await TimedPlans.Load(site, await Planned(site, 2026, "Sở KH&ĐT"))).Lead[0]);
    }

    [Fact]
    public async Task Of_a_unit_that_was_split_a_person_chooses_for_each_task_and_a_later_text_stays_open()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var (old, one, two) = (await site.AddUnit("Sở Văn hóa và Ngoại vụ", "SVHNV"), await site.AddUnit("Sở Văn hóa", "SVH"), await site.AddUnit("Sở Ngoại vụ", "SNgV"));
        var task = await Planned(site, 2024, "Sở Văn hóa và Ngoại vụ");

        var review = await Review(admin, old.Id, "kind", "split", "on", "2025-03-01", "basis", Basis, "successor", one.Id, "successor", two.Id);
        Assert.DoesNotContain("selected", review[review.IndexOf("data-task", StringComparison.Ordinal)..], StringComparison.Ordinal);
        using var answer = await Confirm(admin, old.Id, review, "task", $"{task}:1:{two.Id}");

        Assert.Equal(two.Id, (await TimedPlans.Load(site, task)).Lead[0].Id);
        Assert.Equal(new UnitRef(null, "Sở Văn hóa và Ngoại vụ"), (await TimedPlans.Load(site, await Planned(site, 2026, "Sở Văn hóa và Ngoại vụ"))).Lead[0]);
    }

    [Fact]
    public async Task A_unit_is_renamed_and_found_by_both_names()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var unit = await site.AddUnit("Sở Thông tin và Truyền thông", "STTTT");

        using var answer = await Confirm(
            admin, unit.Id, await Review(admin, unit.Id, "kind", "rename", "on", "2025-03-01", "basis", Basis, "newName", "Sở Khoa học và Công nghệ", "newShortName", "Sở KH&CN"));

        var known = site.Directory.Unit(unit.Id)!;
        Assert.Equal(("Sở Khoa học và Công nghệ", "Sở KH&CN"), (known.Name, known.ShortName));
        Assert.Equal(unit.Id, site.Directory.Find("sở thông tin và truyền thông")!.Id);
        Assert.Contains("Sở Thông tin và Truyền thông", WebUtility.HtmlDecode(await admin.Read($"/admin/units/{unit.Id}")), StringComparison.Ordinal);
        await site.Restart();
        Assert.Equal("Sở Thông tin và Truyền thông", Assert.Single(site.Directory.Unit(unit.Id)!.Names).Name);
    }

    [Fact]
    public async Task The_districts_are_no_more_after_June_2025()
    {
        await using var site = await AccountsSite.Start();

        var before = await TimedPlans.Load(site, await Planned(site, 2024, "UBND huyện Mường Sang"));
        var after = await TimedPlans.Load(site, await Planned(site, 2026, "UBND huyện Mường Sáng"));
        var group = await TimedPlans.Load(site, await Planned(site, 2027, "UBND các huyện, thành phố"));

        Assert.NotNull(before.Lead[0].Id);
        Assert.Equal(new UnitRef(null, "UBND huyện Mường Sáng"), after.Lead[0]);
        Assert.Null(group.Lead[0].Id);
    }

    [Theory]
    [InlineData("merge", "2027-01-01", Basis, "chưa đến")]
    [InlineData("merge", "", Basis, "Chưa có ngày hiệu lực")]
    [InlineData("merge", "2025-03-01", "", "Chưa có căn cứ")]
    [InlineData("merge", "2025-03-01", Basis, "đúng một đơn vị")]
    [InlineData("split", "2025-03-01", Basis, "ít nhất hai")]
    [InlineData("rename", "2025-03-01", Basis, "Chưa có tên mới")]
    public async Task What_cannot_be_carried_out_is_told(string kind, string on, string basis, string told)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var unit = await site.AddUnit("Sở Ngoại vụ", "SNgV");

        using var answer = await admin.Post($"/admin/units/{unit.Id}/succession", "/account", "kind", kind, "on", on, "basis", basis);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UserRole.Coordinator)]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Leader)]
    public async Task Only_administrators_reorganise(UserRole role)
    {
        await using var site = await AccountsSite.Start();
        var other = await site.SignedIn("nguoikhac", role);
        var unit = await site.AddUnit("Sở Ngoại vụ", "SNgV");

        using var seen = await other.Get($"/admin/units/{unit.Id}/succession");
        using var sent = await other.Post($"/admin/units/{unit.Id}/succession/confirm", "/account", "kind", "dissolve");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (seen.StatusCode, sent.StatusCode));
    }

    private static async Task Pass(AccountsSite site, string unitId, DateOnly on, string follower) => Assert.True(await site.Service<UnitDesk>().EnterAll(
        [([new UnitSucceeded { UnitId = unitId, Kind = SuccessionKind.Merge, On = on, Basis = Basis, Successors = [follower] }], site.Directory.Unit(unitId)!.Version)],
        ActingUser.System, "pass-" + unitId, default));

    private static async Task<string> Planned(AccountsSite site, int year, string lead)
    {
        var draft = new PlanDraft
        {
            Title = $"Kế hoạch năm {year} {lead}",
            Year = year,
            Issued = $"{year}-01-05",
            Tasks = [new TaskDraft { Title = "Việc", Kind = TaskKind.Other, Lead = [lead], Lines = new LineRange(1, 1), Words = "Việc" }],
        };
        var reply = await site.Service<PlanDesk>().Accept(draft, null, [0], TimedPlans.Coordinator, $"accept-{year}", default);
        return Assert.IsType<PlanReply.Done>(reply).TaskIds[0];
    }

    private static async Task<string> Review(Browser browser, string unitId, params string[] fields)
    {
        using var answer = await browser.Post($"/admin/units/{unitId}/succession", "/account", fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        return page;
    }

    private static Task<HttpResponseMessage> Confirm(Browser browser, string unitId, string review, params string[] more) => browser.Post(
        $"/admin/units/{unitId}/succession/confirm", "/account",
        [
            .. Regex.Matches(review, "<input type=\"hidden\" name=\"(\\w+)\" value=\"(.*?)\"(?: /)?>").Where(m => m.Groups[1].Value != "csrf")
                .SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value }),
            .. Regex.Matches(review, "<option value=\"([^\"]*)\" selected").SelectMany(m => new[] { m.Groups[1].Value.Count(c => c == ':') == 2 ? "task" : "person", m.Groups[1].Value }),
            .. more,
        ]);
}
