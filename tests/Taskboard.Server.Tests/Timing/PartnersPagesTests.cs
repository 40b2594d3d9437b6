using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Timing;

/// <summary>Partners are listed, entered, corrected and retired; letters follow their national days.</summary>
public sealed partial class PartnersPagesTests
{
    private const string Id = "06h02r5qb6wk9gm8";
    private const string Phrase = "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc";
    private static readonly string[] s_embassy =
        ["version", "0", "name", "Đại sứ quán Anh", "kind", "embassy", "aliases", "ĐSQ Vương quốc Anh", "country", "gb", "nationalDay", "14/06", "headTitle", "Ngài Đại sứ"];

    [Fact]
    public async Task A_coordinator_enters_a_partner_and_finds_it_without_marks()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);

        using var answer = await coordinator.Post($"/admin/partners/{Id}", "/admin/partners/new", s_embassy);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new NationalDay(6, 14), site.Service<PartnerBook>().Index.Find("dsq vuong quoc anh")!.NationalDay);
        Assert.Contains("Đại sứ quán Anh", WebUtility.HtmlDecode(await coordinator.Read("/admin/partners?q=dai+su+quan+anh")), StringComparison.Ordinal);
        Assert.DoesNotContain("Đại sứ quán Anh", WebUtility.HtmlDecode(await coordinator.Read("/admin/partners?q=lao")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_whose_day_changes_shows_the_letters_that_move_and_moves_them_when_confirmed()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        using var entered = await admin.Post($"/admin/partners/{Id}", "/admin/partners/new", s_embassy);
        // the letter is read without a day, for Britain's moves; the directory gives it one
        var task = (await TimedPlans.Accept(site, TimedPlans.Draft(site, 2026, ("Thư chúc mừng Quốc khánh Anh", Phrase, "Đại sứ quán Anh"))))[0];
        using var followed = await Confirm(admin, "/admin/calendar/confirm", WebUtility.HtmlDecode(await admin.Read("/admin/calendar/follow")));
        Assert.Equal(new DateOnly(2026, 6, 14), (await TimedPlans.Load(site, task)).Window.Anchor);

        using var saved = await admin.Post($"/admin/partners/{Id}", $"/admin/partners/{Id}", [.. s_embassy.Skip(2).Select(f => f == "14/06" ? "18/06" : f), "version", "1", "reason", "Công hàm 12"]);
        var preview = WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(1, site.Service<PartnerBook>().Partner(Id)!.Version);
        using var answer = await Confirm(admin, $"/admin/partners/{Id}/confirm", preview);
        using var again = await Confirm(admin, $"/admin/partners/{Id}/confirm", preview);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, again.StatusCode));
        var moved = await TimedPlans.Load(site, task);
        Assert.Equal(new DateOnly(2026, 6, 18), moved.Window.Anchor);
        Assert.Equal(3, moved.Version);
        Assert.Equal(2, site.Service<PartnerBook>().Partner(Id)!.Version);
        Assert.Contains("14/06 → 18/06", WebUtility.HtmlDecode(await admin.Read($"/admin/partners/{Id}")), StringComparison.Ordinal);
        var panel = WebUtility.HtmlDecode(await admin.Read($"/tasks/{task}/panel"));
        Assert.Contains($"href=\"/partners/{Id}\"", panel, StringComparison.Ordinal);
        Assert.Contains("Theo ngày Quốc khánh của Đại sứ quán Anh: 18/06. Lý do: Công hàm 12", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_has_members_and_goes_out_and_in_again_as_a_list()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        const string List = "Tên;Loại;Quốc gia;Thành viên;Liên hệ\r\nĐại sứ quán các nước ASEAN;Nhóm địa chỉ;;Đại sứ quán Lào|Đại sứ quán Thái Lan;\r\nĐại sứ quán Lào;embassy;Lào;;'+84 24 1\r\nĐại sứ quán Thái Lan;embassy;Thái Lan;;\r\n";

        using var accepted = await admin.Post("/admin/partners/import/accept", "/account", "list", List);
        using var twice = await admin.Post("/admin/partners/import/accept", "/account", "list", List);

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var book = site.Service<PartnerBook>();
        Assert.Equal(2, book.Index.Find("dai su quan cac nuoc asean")!.Members.Count);
        Assert.Equal("+84 24 1", book.Index.Find("Đại sứ quán Lào")!.Contact);
        var exported = await admin.Read("/admin/partners/export");
        Assert.Contains(",'+84 24 1,", exported, StringComparison.Ordinal);
        using var back = await admin.Post("/admin/partners/import/accept", "/account", "list", exported);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(3, book.Partners.Count);
    }

    [Fact]
    public async Task With_one_faulty_line_nothing_of_a_list_is_entered()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        const string List = "Tên;Loại;Quốc gia\r\nĐại sứ quán Lào;embassy;Lào\r\nHội X;không rõ;\r\nĐại sứ quán Lào;embassy;Sao Hỏa\r\n";

        using var shown = await Upload(admin, List);
        using var accepted = await admin.Post("/admin/partners/import/accept", "/account", "list", List);

        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (shown.StatusCode, accepted.StatusCode));
        Assert.Contains("Không có loại “không rõ”.", page, StringComparison.Ordinal);
        Assert.Contains("Không có nước “Sao Hỏa” trong danh mục.", page, StringComparison.Ordinal);
        Assert.Contains("Trùng tên với dòng 2.", page, StringComparison.Ordinal);
        Assert.Empty(site.Service<PartnerBook>().Partners);
    }

    [Theory]
    [InlineData("name", "", "Chưa có tên đối tác")]
    [InlineData("nationalDay", "31/02", "không đúng")]
    [InlineData("members", "Đại sứ quán Lào", "Không có đối tác")]
    [InlineData("kind", "planet", "Không có loại")]
    [InlineData("validTo", "1999-01-01", "sớm hơn ngày đầu")]
    public async Task What_cannot_be_entered_is_told(string field, string value, string told)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Post(
            $"/admin/partners/{Id}", "/account", [.. s_embassy.Chunk(2).Where(pair => pair[0] != field).SelectMany(pair => pair), "validFrom", "2020-01-01", field, value]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(site.Service<PartnerBook>().Partners);
    }

    [Theory]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Viewer)]
    public async Task Others_may_read_a_partner_and_change_none(UserRole role)
    {
        await using var site = await AccountsSite.Start();
        await site.Service<PartnerDesk>().Register(
            new PartnerRegistered { PartnerId = Id, Name = "Đại sứ quán Lào", Kind = PartnerKind.Embassy, Country = "la" }, 0, ActingUser.System, "enter", default);
        var other = await site.SignedIn("nguoikhac", role);

        foreach (var path in (string[])["/admin/partners", $"/admin/partners/{Id}", "/admin/partners/new", "/admin/partners/export", "/admin/partners/import"])
        {
            using var seen = await other.Get(path);
            Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        }
        foreach (var path in (string[])[$"/admin/partners/{Id}", $"/admin/partners/{Id}/confirm", "/admin/partners/import/accept"])
        {
            using var sent = await other.Post(path, "/account", s_embassy);
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        }
        Assert.Contains("02/12", await other.Read($"/partners/{Id}"), StringComparison.Ordinal);
        Assert.Contains("\"nationalDay\":\"12-02\"", await other.Read("/api/v1/partners"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Upload(Browser browser, string csv)
    {
        using var token = new StringContent(await browser.Token("/account"));
        using var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        using var content = new MultipartFormDataContent { { token, "csrf" }, { bytes, "file", "doi tac.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/partners/import") { Content = content };
        return await browser.Send(request);
    }

    private static Task<HttpResponseMessage> Confirm(Browser browser, string path, string preview) => browser.Post(
        path, "/account",
        ["changeId", Hidden(preview, "changeId"), "version", Hidden(preview, "version"), "change", Hidden(preview, "change"),
            .. MoveTick().Matches(preview).SelectMany(match => new[] { "move", match.Groups[1].Value })]);

    private static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"(.*?)\"(?: /)?>", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("name=\"move\" value=\"([^\"]*)\"")]
    private static partial Regex MoveTick();
}
