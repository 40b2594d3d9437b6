using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Tests.Timing;

/// <summary>A holiday notice is entered, one sees which deadlines move, confirms, and they move.</summary>
public sealed partial class CalendarPagesTests
{
    private static readonly string[] s_tet2027 = ["year", "2027", "number", "TB 1/TB-BNV", "signed", "12/10/2026", "tetFrom", "3/2/2027", "tetTo", "09/02/2027"];

    [Fact]
    public async Task A_notice_shows_which_deadlines_move_and_moves_them_when_it_is_confirmed()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var task = (await TimedPlans.Accept(site, TimedPlans.Draft(site, 2027, ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào"))))[0];

        var preview = await Preview(admin, s_tet2027);

        Assert.Contains("đến 05/02/2027 (ngày làm việc cuối 03/02/2027)", preview, StringComparison.Ordinal);
        Assert.Contains("đến 05/02/2027 (ngày làm việc cuối 02/02/2027)", preview, StringComparison.Ordinal);
        Assert.Equal(0, site.Service<CalendarBook>().Entered.Version);
        Assert.Equal(new DateOnly(2027, 2, 3), (await TimedPlans.Load(site, task)).Window.EffectiveTo);

        using var answer = await Confirm(admin, preview);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var moved = await TimedPlans.Load(site, task);
        Assert.Equal(new DateOnly(2027, 2, 2), moved.Window.EffectiveTo);
        Assert.False(moved.Window.Provisional);
        Assert.Equal("TB 1/TB-BNV", site.Service<CalendarBook>().Now.HolidayOn(new DateOnly(2027, 2, 3))!.Basis);
        var changed = (WindowChanged)(await Last(site, task)).Single();
        Assert.Equal("Theo thông báo nghỉ lễ, tết năm 2027: TB 1/TB-BNV ngày 12/10/2026", changed.Reason);
        Assert.NotNull(moved.Timing);
    }

    [Fact]
    public async Task Confirming_twice_has_one_effect()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var task = (await TimedPlans.Accept(site, TimedPlans.Draft(site, 2027, ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào"))))[0];
        var preview = await Preview(admin, s_tet2027);

        using var first = await Confirm(admin, preview);
        using var second = await Confirm(admin, preview);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Đã đổi ngày của 1 việc", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(2, (await TimedPlans.Load(site, task)).Version);
        Assert.Equal(1, site.Service<CalendarBook>().Entered.Version);
    }

    [Fact]
    public async Task A_task_changed_meanwhile_is_refused_and_shown_and_the_others_move()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var ids = await TimedPlans.Accept(site, TimedPlans.Draft(
            site, 2027, ("Thiếp chúc Tết Lào", "Trước Tết Nguyên đán", "Đại sứ quán Lào"), ("Thiếp chúc Tết Nhật", "Trước Tết Nguyên đán", "Đại sứ quán Nhật Bản")));
        var preview = await Preview(admin, s_tet2027);
        var before = await TimedPlans.Load(site, ids[0]);
        await site.Service<ITaskEngine>().Send(
            new TaskCall(ids[0], "other", before.Version, TimedPlans.Coordinator, new CorrectDetails(before.Details with { Title = "Đã sửa" }, null)), default);

        using var answer = await Confirm(admin, preview);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("1 việc chưa đổi được", page, StringComparison.Ordinal);
        Assert.Contains("Đã sửa", page, StringComparison.Ordinal);
        Assert.Contains("Người thay đổi: Trần Thị Điều Phối.", page, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 2, 3), (await TimedPlans.Load(site, ids[0])).Window.EffectiveTo);
        Assert.Equal(new DateOnly(2027, 2, 2), (await TimedPlans.Load(site, ids[1])).Window.EffectiveTo);

        var again = WebUtility.HtmlDecode(await admin.Read("/admin/calendar/follow"));
        Assert.Contains($"data-task=\"{ids[0]}\"", again, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-task=\"{ids[1]}\"", again, StringComparison.Ordinal);
        using var followed = await Confirm(admin, again);
        Assert.Equal(new DateOnly(2027, 2, 2), (await TimedPlans.Load(site, ids[0])).Window.EffectiveTo);
    }

    [Fact]
    public async Task Days_that_a_person_set_stay_and_are_listed()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var draft = TimedPlans.Draft(site, 2027, ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào"));
        draft = draft with { Tasks = [draft.Tasks[0] with { Rule = draft.Tasks[0].Rule! with { ByHand = true }, To = new DateOnly(2027, 2, 1), EffectiveTo = null }] };
        var task = (await TimedPlans.Accept(site, draft))[0];

        var preview = await Preview(admin, s_tet2027);
        Assert.Contains("1 việc giữ nguyên vì ngày do người đặt", preview, StringComparison.Ordinal);
        // a forged form does not move it either
        using var answer = await Confirm(admin, preview, $"{task}:1");

        Assert.Equal(new DateOnly(2027, 2, 1), (await TimedPlans.Load(site, task)).Window.To);
        Assert.Equal(1, (await TimedPlans.Load(site, task)).Version);
    }

    [Fact]
    public async Task A_task_that_is_not_chosen_stays()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var task = (await TimedPlans.Accept(site, TimedPlans.Draft(site, 2027, ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào"))))[0];

        using var answer = await Confirm(admin, MoveTick().Replace(await Preview(admin, s_tet2027), ""));

        Assert.Equal(1, (await TimedPlans.Load(site, task)).Version);
        Assert.Equal(1, site.Service<CalendarBook>().Entered.Version);
    }

    [Fact]
    public async Task Drafts_under_review_follow_as_well()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var stored = await site.Service<DraftShelf>().Save(
            TimedPlans.Draft(site, 2027, ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào")), null, TimedPlans.Coordinator, default);

        using var answer = await Confirm(admin, await Preview(admin, s_tet2027));

        var draft = (await site.Service<DraftShelf>().Load(stored.Id, default))!.Draft.Tasks[0];
        Assert.Equal(new DateOnly(2027, 2, 2), draft.EffectiveTo);
        Assert.False(draft.Provisional);
    }

    [Fact]
    public async Task A_deadline_that_becomes_late_says_so()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        // today is Monday 02/03/2026; the deadline is today, and today becomes a day off
        await TimedPlans.Accept(site, TimedPlans.Draft(site, 2026, ("Báo cáo", "Trước ngày 03/3", "Đại sứ quán Lào")));

        var preview = await Preview(
            admin, "year", "2026", "number", "TB 5/TB-BNV", "off", "2026-03-02", "name", "Hoán đổi ngày làm việc", "worked", "2026-03-07");

        Assert.Contains("trong đó 1 việc sẽ thành quá hạn", preview, StringComparison.Ordinal);
        Assert.Contains("thành quá hạn</span>", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_moves_deadlines_after_a_preview_too_and_a_notice_is_taken_back_the_same_way()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var ids = await TimedPlans.Accept(site, TimedPlans.Draft(
            site, 2027, ("Báo cáo", "Trước ngày 16/9", "Đại sứ quán Lào"), ("Thiếp chúc Tết", "Trước Tết Nguyên đán", "Đại sứ quán Lào")));
        using var entered = await Confirm(admin, await Preview(admin, s_tet2027));

        using var setting = await admin.Post("/admin/calendar/settings", "/account", "inclusive", "yes", "reason", "Quy chế làm việc của UBND tỉnh");
        using var confirmed = await Confirm(admin, WebUtility.HtmlDecode(await setting.Content.ReadAsStringAsync()));
        Assert.Equal(new DateOnly(2027, 9, 16), (await TimedPlans.Load(site, ids[0])).Window.To);

        using var gone = await admin.Post("/admin/calendar/withdraw", "/account", "year", "2027", "number", "TB 1/TB-BNV", "reason", "Nhập nhầm");
        using var taken = await Confirm(admin, WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync()));
        Assert.True(site.Service<CalendarBook>().Now.IsProvisional(2027));
        Assert.Equal(new DateOnly(2027, 2, 3), (await TimedPlans.Load(site, ids[1])).Window.EffectiveTo);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_the_result_anew()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var mine = await Preview(admin, s_tet2027);
        using var theirs = await Confirm(admin, await Preview(admin, "year", "2026", "number", "TB 9/TB-BNV", "off", "2026-11-23", "name", "Hoán đổi", "worked", "2026-11-28"));

        using var answer = await Confirm(admin, mine);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Lịch vừa được người khác thay đổi", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True(site.Service<CalendarBook>().Now.IsProvisional(2027));
    }

    [Theory]
    [InlineData("number", "", "chưa có số, ký hiệu văn bản")]
    [InlineData("year", "1999", "năm phải từ 2013")]
    [InlineData("tetTo", "2027-02-01", "ngày cuối sớm hơn ngày đầu")]
    [InlineData("off", "2027-02-06", "vốn đã nghỉ")]
    [InlineData("off", "hôm qua", "ngày không đúng")]
    public async Task What_is_wrong_with_a_notice_is_told_and_what_was_typed_is_kept(string field, string value, string told)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var fields = s_tet2027.Chunk(2).Where(pair => pair[0] != field).SelectMany(pair => pair).Concat([field, value, "name", "Quốc khánh"]).ToArray();

        using var answer = await admin.Post("/admin/calendar/notice", null, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("value=\"03/02/2027\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_may_come_from_a_file_and_its_faults_are_told_by_line()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        var good = await Upload(admin, "Ngày nghỉ;Lý do;Ngày làm bù\r\n03/09/2027;Quốc khánh;\r\n30/08/2027;;21/08/2027\r\n");
        var bad = await Upload(admin, "Ngày nghỉ;Lý do;Ngày làm bù\r\n03/09/2027;Quốc khánh;\r\n31/02/2027;Tết;\r\n");

        Assert.Contains("Chủ Nhật, ", await Upload(admin, "off,name,worked\n30/08/2027,Bù,29/08/2027\n"), StringComparison.Ordinal);
        Assert.Contains("Hoán đổi ngày làm việc ↔ 21/08/2027", good, StringComparison.Ordinal);
        Assert.Contains("Dòng 3: ngày không đúng", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Viewer)]
    public async Task Others_may_not_touch_the_calendar(UserRole role)
    {
        await using var site = await AccountsSite.Start();
        var other = await site.SignedIn("nguoikhac", role);

        foreach (var path in (string[])["/admin/calendar", "/admin/calendar/notice", "/admin/calendar/follow"])
        {
            using var seen = await other.Get(path);
            Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        }
        foreach (var path in (string[])["/admin/calendar/notice", "/admin/calendar/confirm", "/admin/calendar/settings", "/admin/calendar/withdraw"])
        {
            using var sent = await other.Post(path, "/account", s_tet2027);
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        }
    }

    [Fact]
    public async Task A_coordinator_may_and_a_forged_change_is_nothing()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var preview = await Preview(coordinator, s_tet2027);

        using var forged = await coordinator.Post(
            "/admin/calendar/confirm", "/account", "changeId", Hidden(preview, "changeId"), "version", "0",
            "change", """[{"type":"calendar.notice-entered","notice":{"year":2027,"number":"","days":[]}}]""");
        using var nonsense = await coordinator.Post("/admin/calendar/confirm", "/account", "changeId", Hidden(preview, "changeId"), "version", "0", "change", "{{{");

        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
        Assert.Equal(0, site.Service<CalendarBook>().Entered.Version);
    }

    [Fact]
    public async Task The_calendar_is_there_again_after_a_restart_and_a_rebuild()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        using var answer = await Confirm(admin, await Preview(admin, s_tet2027));
        await ReadTables.Rebuild(site.Service<Database>(), new DomainProjector(site.Service<Domain.Workflows.WorkflowBook>()), default);

        await site.Restart();

        Assert.False(site.Service<OfficialCalendar>().IsWorkingDay(new DateOnly(2027, 2, 3)));
        Assert.Equal("TB 1/TB-BNV", Assert.Single(site.Service<CalendarBook>().Entered.Notices).Number);
    }

    private static async Task<string> Preview(Browser browser, params string[] fields)
    {
        using var answer = await browser.Post("/admin/calendar/notice", null, fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        return page;
    }

    private static async Task<string> Upload(Browser browser, string csv)
    {
        using var token = new StringContent(await browser.Token("/account"));
        using var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        using var year = new StringContent("2027");
        using var number = new StringContent("TB 1/TB-BNV");
        using var content = new MultipartFormDataContent { { token, "csrf" }, { year, "year" }, { number, "number" }, { bytes, "file", "thong bao.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/calendar/notice") { Content = content };
        using var answer = await browser.Send(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Confirm(Browser browser, string preview, params string[] more) => browser.Post(
        "/admin/calendar/confirm", "/account",
        ["changeId", Hidden(preview, "changeId"), "version", Hidden(preview, "version"), "change", Hidden(preview, "change"),
            .. MoveTick().Matches(preview).Select(match => match.Groups[1].Value).Concat(more).SelectMany(value => new[] { "move", value })]);

    private static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"(.*?)\"(?: /)?>", RegexOptions.Singleline).Groups[1].Value;

    private static async Task<TaskEvent[]> Last(AccountsSite site, string taskId)
    {
        TaskEvent[] last = [];
        await foreach (var record in site.Service<IJournal>().ReadStream(Streams.Task(taskId), 0, default))
            last = Written.TaskEvents(record);
        return last;
    }

    [GeneratedRegex("name=\"move\" value=\"([^\"]*)\"")]
    private static partial Regex MoveTick();
}
