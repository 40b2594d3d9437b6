using System.Net;
using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Tests.Accounts;

/// <summary>Units come in as a list: aliases, days of beginning and end, who follows; seen line by line before anything is entered.</summary>
public sealed class UnitImportTests
{
    private const string List =
        "Tên;Tên ngắn;Tên khác;Từ ngày;Đến ngày;Đơn vị kế thừa;Căn cứ\r\n"
        + "Sở Kế hoạch và Đầu tư;Sở KH&ĐT;Sở KHĐT|Sở Kế hoạch Đầu tư;;28/02/2025;Sở Tài chính;Nghị quyết 15/NQ-HĐND\r\n"
        + "Sở Tài chính;STC;Sở TC;1/3/2025;;;\r\n";

    [Fact]
    public async Task Units_come_in_with_their_other_names_their_days_and_who_follows()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var shown = await Upload(admin, List);
        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        using var accepted = await admin.Post("/admin/units/import/accept", "/account", "list", List);
        using var twice = await admin.Post("/admin/units/import/accept", "/account", "list", List);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (shown.StatusCode, accepted.StatusCode, twice.StatusCode));
        Assert.Contains("Nhập 2 đơn vị", page, StringComparison.Ordinal);
        var directory = site.Service<DirectoryBook>();
        var old = directory.Find("sở khđt")!;
        Assert.Equal(new DateOnly(2025, 2, 28), old.ValidTo);
        Assert.Equal((new DateOnly(2025, 3, 1), "Nghị quyết 15/NQ-HĐND"), (old.Succession!.On, old.Succession.Basis));
        Assert.Equal("Sở Tài chính", directory.Find("Sở Kế hoạch và Đầu tư", new DateOnly(2025, 6, 1))!.Name);
        Assert.Equal(1, old.Version);
        var list = WebUtility.HtmlDecode(await admin.Read("/admin/units"));
        Assert.Contains("→ Sở Tài chính từ 01/03/2025", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_as_a_list_comes_in_again_without_a_change()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        using var accepted = await admin.Post("/admin/units/import/accept", "/account", "list", List);
        var exported = await admin.Read("/admin/units/export");

        using var shown = await Upload(admin, exported);

        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("không đổi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/units/import/accept", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_faulty_line_none_is_entered_and_each_fault_is_told_beside_its_line()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        const string Faulty =
            "Tên;Đến ngày;Đơn vị kế thừa;Căn cứ;Chức năng\r\n"
            + "Sở Tài chính;31/02/2025;;;\r\n"
            + "Sở Xây dựng;28/02/2025;Sở Không Có;NQ 1;\r\n"
            + "Sở Giao thông vận tải;;Sở Tài chính;NQ 1;\r\n"
            + "Sở Công Thương;28/02/2025;Sở Tài chính;;\r\n"
            + "Sở Tài chính;;;;\r\n"
            + "Sở Y tế;;;;Nấu ăn\r\n";

        using var shown = await Upload(admin, Faulty);
        using var accepted = await admin.Post("/admin/units/import/accept", "/account", "list", Faulty);

        var page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (shown.StatusCode, accepted.StatusCode));
        foreach (var told in (string[])["“31/02/2025” không phải là ngày có trong lịch", "Không có đơn vị “Sở Không Có”", "chưa có ngày kết thúc", "chưa có căn cứ", "Trùng đơn vị với dòng 2", "Không có chức năng “Nấu ăn”"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Null(site.Service<DirectoryBook>().Find("Sở Xây dựng"));
    }

    [Fact]
    public async Task A_unit_that_works_on_the_board_is_not_ended_in_passing()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        await site.Service<UnitDesk>().Register(new UnitRegistered { UnitId = "u-khdt", Name = "Sở Kế hoạch và Đầu tư", ShortName = "Sở KH&ĐT" }, 0, ActingUser.System, "enter", default);

        using var shown = await Upload(admin, List);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
        Assert.Contains("“Sở Kế hoạch và Đầu tư” đang hoạt động trên bảng", WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UserRole.Coordinator)]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Viewer)]
    public async Task Only_administrators_enter_units(UserRole role)
    {
        await using var site = await AccountsSite.Start();
        var other = await site.SignedIn("nguoikhac", role);

        using var seen = await other.Get("/admin/units/import");
        using var sent = await other.Post("/admin/units/import/accept", "/account", "list", List);
        using var exported = await other.Get("/admin/units/export");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (seen.StatusCode, sent.StatusCode, exported.StatusCode));
    }

    private static Task<HttpResponseMessage> Upload(Browser browser, string csv) => browser.Upload("/admin/units/import", Encoding.UTF8.GetBytes(csv));
}
