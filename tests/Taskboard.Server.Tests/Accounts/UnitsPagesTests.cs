using System.Net;
using Taskboard.Domain.Directory;

namespace Taskboard.Server.Tests.Accounts;

public sealed class UnitsPagesTests
{
    [Fact]
    public async Task A_unit_is_added_with_its_names_and_functions()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        const string Id = "06h02r5qb6wk9gm8";

        using var answer = await admin.Post(
            $"/admin/units/{Id}", "/admin/units/new", "version", "0", "name", "Sở Ngoại vụ", "shortName", "SNgV", "aliases", "Sở NV\r\n\r\nSở Ngoại Vụ tỉnh\r\n",
            "function", "focal-point", "functionFrom", "2025-07-01", "functionTo", "", "basis", "Quyết định số 12/QĐ-UBND");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var unit = site.Directory.Find("so ngoai vu tinh")!;
        Assert.Equal((Id, "Sở Ngoại vụ", "SNgV"), (unit.Id, unit.Name, unit.ShortName));
        Assert.Equal(["Sở NV", "Sở Ngoại Vụ tỉnh"], unit.Aliases);
        Assert.Equal(new HeldFunction(UnitFunction.FocalPoint, new DateOnly(2025, 7, 1)), unit.Functions.Single());
    }

    [Fact]
    public async Task A_unit_is_renamed_and_an_old_form_is_refused()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var unit = await site.AddUnit("Sở Ngoại vụ", "SNgV");
        var page = $"/admin/units/{unit.Id}";

        using var renamed = await admin.Post(page, page, "version", "1", "name", "Sở Ngoại vụ", "shortName", "Sở NgV");
        using var old = await admin.Post(page, page, "version", "1", "name", "Sở Ngoại vụ", "shortName", "SNV");

        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Equal("Sở NgV", site.Directory.Unit(unit.Id)!.ShortName);
    }

    [Theory]
    [InlineData("name", "", "Chưa có tên đơn vị")]
    [InlineData("name", "So Tai chinh", "đã chỉ một đơn vị khác")]
    [InlineData("aliases", "STC", "đã chỉ một đơn vị khác")]
    [InlineData("shortName", "@SUM(A1)", "bắt đầu bằng dấu =")]
    [InlineData("validTo", "2020-01-01", "sớm hơn ngày bắt đầu")]
    [InlineData("validFrom", "hôm qua", "ngày không đúng")]
    [InlineData("validFrom", "31/02/2021", "ngày không đúng")]
    public async Task What_cannot_be_entered_is_told(string field, string value, string told)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        await site.AddUnit("Sở Tài chính", "STC");
        var fields = new Dictionary<string, string>
        {
            ["version"] = "0",
            ["name"] = "Sở Ngoại vụ",
            ["shortName"] = "SNgV",
            ["aliases"] = "",
            ["validFrom"] = "1/1/2021",
            ["validTo"] = "",
            [field] = value,
        };

        using var answer = await admin.Post(
            "/admin/units/06h02r5qb6wk9gm8", "/admin/units/new", [.. fields.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(site.Directory.Units);
    }

    [Theory]
    [InlineData("/admin/units/..%2Fperson", "0")]
    [InlineData("/admin/units/UPPERCASE0000000", "0")]
    [InlineData("/admin/units/0000000000000000", "3")]
    public async Task An_address_that_is_no_unit_enters_none(string path, string version)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Post(path, "/admin/units/new", "version", version, "name", "Sở Ngoại vụ");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(site.Directory.Units);
    }
}
