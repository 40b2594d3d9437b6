using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class UsersPagesTests
{
    private const string Script = "<script>alert('x')</script>";
    private const string Quotes = "\"><img src=x onerror=alert(1)>";

    [Fact]
    public async Task An_administrator_invites_a_user_and_gets_the_link_to_hand_over()
    {
        await using var site = await AccountsSite.Start();
        var unit = await site.AddUnit("Sở Ngoại vụ", "SNgV");
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Post(
            "/admin/users", "/admin/users/new", "userName", "Le.Hoa", "name", "  Lê  Thị Hoa ", "role", "leader", "unit", unit.Id,
            "position", "vice-chair", "positionFrom", "2026-01-01", "positionTo", "");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"{site.Address}welcome/", html, StringComparison.Ordinal);
        var person = site.Directory.People.Single(p => p.Name == "Lê Thị Hoa");
        Assert.Equal(UserRole.Leader, person.Role);
        Assert.Equal([unit.Id], person.Units);
        Assert.Equal(new HeldPosition(Position.ViceChair, new DateOnly(2026, 1, 1)), person.Positions.Single());
        Assert.Equal("le.hoa", site.Service<AccountBook>().Account(person.Id)!.UserName);
    }

    [Theory]
    [InlineData("userName", "h", "3 đến 40 ký tự")]
    [InlineData("userName", "nguyễn hoa", "3 đến 40 ký tự")]
    [InlineData("userName", "quantri", "đã có người dùng")]
    [InlineData("name", "", "Chưa có họ và tên")]
    [InlineData("name", "=HYPERLINK(\"x\")", "bắt đầu bằng dấu =")]
    [InlineData("name", "Lê\u202EThị Hoa", "ký tự không dùng được")]
    [InlineData("role", "god", "lựa chọn không hợp lệ")]
    [InlineData("unit", "no-such-unit", "Không có đơn vị này")]
    [InlineData("positionTo", "2025-01-01", "sớm hơn ngày bắt đầu")]
    [InlineData("positionFrom", "31/02/2026", "ngày không đúng")]
    public async Task What_cannot_be_entered_is_told_and_what_was_typed_is_kept(string field, string value, string told)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var fields = new Dictionary<string, string>
        {
            ["userName"] = "le.hoa",
            ["name"] = "Lê Thị Hoa",
            ["role"] = "officer",
            ["unit"] = "",
            ["position"] = "clerk",
            ["positionFrom"] = "2026-01-01",
            ["positionTo"] = "",
            [field] = value,
        };

        using var answer = await admin.Post("/admin/users", "/admin/users/new", [.. fields.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains(field == "userName" ? "Lê Thị Hoa" : "le.hoa", html, StringComparison.Ordinal);
        Assert.Single(site.Directory.People);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_is_refused()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Post(
            "/admin/users", "/admin/users/new", "userName", "le.hoa", "name", new string('ạ', 10_000), "role", "officer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("dài quá 120 ký tự", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_any_field_is_shown_and_never_run()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var unit = await site.AddUnit(Script, Quotes);
        using var invited = await admin.Post("/admin/users", "/admin/users/new", "userName", "hoa", "name", Script, "role", "officer", "unit", unit.Id);
        var id = site.Directory.People.Single(person => person.Name == Script).Id;
        using var token = await admin.Post("/account/tokens", "/account", "name", Quotes, "scope", "read", "days", "30");
        using var refused = await admin.Post("/admin/users", "/admin/users/new", "userName", Quotes, "name", Script, "role", "officer");
        using var signIn = await site.NewBrowser().Post("/sign-in", null, "userName", Quotes, "password", "x", "returnUrl", "/" + Quotes);

        string[] pages =
        [
            await invited.Content.ReadAsStringAsync(),
            await token.Content.ReadAsStringAsync(),
            await refused.Content.ReadAsStringAsync(),
            await signIn.Content.ReadAsStringAsync(),
            await admin.Read("/admin/users"),
            await admin.Read("/admin/users?q=" + Uri.EscapeDataString(Quotes)),
            await admin.Read($"/admin/users/{id}"),
            await admin.Read("/admin/units"),
            await admin.Read($"/admin/units/{unit.Id}"),
            await admin.Read("/admin/units?q=" + Uri.EscapeDataString(Quotes)),
            await admin.Read("/account"),
        ];

        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("&lt;script&gt;alert", pages[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_can_be_neither_disabled_nor_made_something_else()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var person = site.Directory.People.Single();
        var page = $"/admin/users/{person.Id}";

        using var disabled = await admin.Post($"{page}/active", page, "active", "false", "version", "1");
        using var demoted = await admin.Post(page, page, "name", person.Name, "role", "viewer", "version", "1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, disabled.StatusCode);
        Assert.Contains("quản trị viên cuối cùng", await disabled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, demoted.StatusCode);
        Assert.True(site.Directory.People.Single() is { Active: true, Role: UserRole.Admin });
    }

    [Fact]
    public async Task Administrators_who_take_each_others_right_away_at_one_moment_leave_one()
    {
        await using var site = await AccountsSite.Start();
        for (var round = 0; round < 10; round++)
        {
            var both = new[] { await site.Add($"one{round}", UserRole.Admin), await site.Add($"two{round}", UserRole.Admin) };
            foreach (var earlier in site.Directory.People.Where(person => person is { Active: true } && both.All(b => b.Id != person.Id)))
                await site.Desk.SetActive(earlier.Id, false, earlier.Version, ActingUser.System, default);

            await Task.WhenAll(both.Select(person => site.Desk.SetActive(person.Id, false, person.Version, ActingUser.System, default)));

            Assert.Contains(site.Directory.People, person => person is { Active: true, Role: UserRole.Admin });
        }
    }

    [Fact]
    public async Task A_form_based_on_an_old_version_changes_nothing_and_says_so()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var person = await site.Add("hoa");
        var page = $"/admin/users/{person.Id}";
        using var first = await admin.Post(page, page, "name", "Lê Hoa", "role", "leader", "version", "1");

        using var second = await admin.Post(page, page, "name", "Lê Thị Hoa", "role", "viewer", "version", "1");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Người khác vừa sửa", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(UserRole.Leader, site.Directory.Person(person.Id)!.Role);
    }

    [Fact]
    public async Task A_form_sent_twice_by_a_double_click_is_one_change()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var person = await site.Add("hoa");
        var page = $"/admin/users/{person.Id}";
        using var first = await admin.Post(page, page, "name", "Lê Hoa", "role", "leader", "version", "1");

        using var second = await admin.Post(page, page, "name", "Lê Hoa", "role", "leader", "version", "1");

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(2, site.Directory.Person(person.Id)!.Version);
    }

    [Fact]
    public async Task A_disabled_user_can_be_let_in_again()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var owner = await site.SignedIn("hoa");
        var person = site.Directory.People.Single(p => p.Role == UserRole.Officer);
        var page = $"/admin/users/{person.Id}";

        using var off = await admin.Post($"{page}/active", page, "active", "false", "version", "1");
        Assert.Null(await owner.Me());
        using var on = await admin.Post($"{page}/active", page, "active", "true", "version", "2");

        using var signedIn = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Theory]
    [InlineData("nguyen thi", true)]
    [InlineData("NHÂN hoa", true)]
    [InlineData("hoa", true)]
    [InlineData("bình", false)]
    public async Task Users_are_found_by_parts_of_their_names_with_or_without_marks(string query, bool found)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        await site.Add("hoa");

        var html = await admin.Read("/admin/users?q=" + Uri.EscapeDataString(query));

        Assert.Equal(found, html.Contains("<td>hoa</td>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/admin/users/nobody")]
    [InlineData("/admin/users/0000000000000000")]
    [InlineData("/admin/units/0000000000000000")]
    public async Task Who_is_not_there_is_not_found(string path)
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
