using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class UserListTests
{
    private const string Heading = "Họ và tên;Tên đăng nhập;Vai trò;Đơn vị;Chức vụ\r\n";

    [Theory]
    [InlineData(";", "utf-8", true)]
    [InlineData(",", "utf-8", false)]
    [InlineData("\t", "utf-16", true)]
    [InlineData(";", "windows-1258", false)]
    public async Task A_list_is_read_however_it_was_saved(string separator, string encoding, bool mark)
    {
        await using var site = await AccountsSite.Start();
        var unit = await site.AddUnit("Sở Ngoại vụ", "SNgV");
        var text = (Heading + "Nguyễn Văn An;nguyen.van.an;chuyên viên;Sở Ngoại vụ;Văn thư | Phó Giám đốc\r\n").Replace(";", separator, StringComparison.Ordinal);

        var list = Read(site, Encode(text, encoding, mark));

        var user = Assert.Single(list.Lines).User!;
        Assert.Equal(("nguyen.van.an", "Nguyễn Văn An", UserRole.Officer), (user.UserName, user.Name, user.Role));
        Assert.Equal([unit.Id], user.Units);
        Assert.Equal([Position.Clerk, Position.HeadOfUnit], user.Positions.Select(held => held.Position));
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_in_English()
    {
        await using var site = await AccountsSite.Start();

        var list = Read(site, Encoding.UTF8.GetBytes("note,Role,Username,Name\nhello,LEADER,hoa,\"Lê, Thị \"\"Hoa\"\"\"\n"));

        var user = Assert.Single(list.Lines).User!;
        Assert.Equal(("hoa", "Lê, Thị \"Hoa\"", UserRole.Leader), (user.UserName, user.Name, user.Role));
    }

    [Fact]
    public async Task Each_line_says_what_is_wrong_with_it()
    {
        await using var site = await AccountsSite.Start();
        await site.Add("quantri", UserRole.Admin);
        var lines = new[]
        {
            "Lê Hoa;hoa;Chuyên viên;;",
            "Lê Lan;hoa;Chuyên viên;;",
            "Lê Mai;quantri;Chuyên viên;;",
            "Lê Cúc;x;Chuyên viên;;",
            "Lê Đào;dao;Vua;Sở Nào Đó;Tể tướng",
            ";nobody;Chuyên viên;;",
            "=1+1;formula;Chuyên viên;;",
            "",
            "Lê Sen",
        };

        var list = Read(site, Encoding.UTF8.GetBytes(Heading + string.Join("\r\n", lines)));

        var told = list.Lines.ToDictionary(line => line.Number, line => string.Join(" + ", line.Faults.Select(fault => fault.Key)));
        Assert.Equal(
            new Dictionary<int, string>
            {
                [2] = "",
                [3] = "users.import.twice",
                [4] = "account.fault.user-name-taken",
                [5] = "account.fault.user-name-bad",
                [6] = "users.import.no-such-role + users.import.no-such-unit + users.import.no-such-position",
                [7] = "account.fault.name-empty",
                [8] = "account.fault.name-not-text",
                [10] = "users.import.no-such-role + account.fault.user-name-bad",
            },
            told);
        Assert.Equal("hoa", Assert.Single(list.Good).User!.UserName);
    }

    [Theory]
    [InlineData("", "users.import.no-heading")]
    [InlineData("just a text", "users.import.no-heading")]
    [InlineData("Họ và tên;Tên đăng nhập\nLê Hoa;hoa", "users.import.no-heading")]
    [InlineData("Name,User,Role\n", "users.import.empty")]
    [InlineData("Name,User,Role\n,,\n", "users.import.empty")]
    [InlineData("Name,User,Role\n\"never closed,hoa,officer\n", "users.import.not-csv")]
    public async Task What_is_no_list_is_told(string text, string problem)
    {
        await using var site = await AccountsSite.Start();

        Assert.Equal(problem, Read(site, Encoding.UTF8.GetBytes(text)).Problem);
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_told()
    {
        await using var site = await AccountsSite.Start();
        var text = new StringBuilder("Name,User,Role\n");
        for (var i = 0; i <= UserTable.MostLines; i++)
            text.Append("Lê Hoa,user").Append(i).Append(",officer\n");

        Assert.Equal("users.import.too-many", Read(site, Encoding.UTF8.GetBytes(text.ToString())).Problem);
    }

    [Fact]
    public void A_file_of_nothing_but_bytes_is_no_text() => Assert.Null(ListText.Decode([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0xFF]));

    [Fact]
    public async Task A_list_is_seen_first_and_entered_after_that()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var list = Heading + "Lê Hoa;hoa;Chuyên viên;;\r\n<b>Lê Lan</b>;lan;Vua;;\r\n";

        using var preview = await admin.Upload("/admin/users/import", Encoding.UTF8.GetBytes(list));
        var seen = await preview.Content.ReadAsStringAsync();
        var before = site.Directory.People.Count;
        using var accepted = await admin.Post("/admin/users/import/accept", "/admin/users/import", "list", list);
        var entered = await accepted.Content.ReadAsStringAsync();

        Assert.Contains("2 dòng, 1 dòng dùng được", seen, StringComparison.Ordinal);
        Assert.Contains("Không có vai trò “Vua”", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", seen, StringComparison.Ordinal);
        Assert.Equal(1, before);
        Assert.Equal(["Lê Hoa", "Nguyễn Thị Nhân"], site.Directory.People.Select(person => person.Name));
        Assert.Contains("/welcome/", entered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_accepted_twice_enters_its_users_once()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);
        var list = Heading + "Lê Hoa;hoa;Chuyên viên;;\r\n";
        using var first = await admin.Post("/admin/users/import/accept", "/admin/users/import", "list", list);

        using var second = await admin.Post("/admin/users/import/accept", "/admin/users/import", "list", list);

        Assert.Equal(2, site.Directory.People.Count);
    }

    [Fact]
    public async Task An_empty_upload_is_told()
    {
        await using var site = await AccountsSite.Start();
        var admin = await site.SignedIn("quantri", UserRole.Admin);

        using var answer = await admin.Upload("/admin/users/import", []);

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains("tệp rỗng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static UserList Read(AccountsSite site, byte[] bytes) => site.Service<UserListReader>().Read(ListText.Decode(bytes)!);

    private static byte[] Encode(string text, string encoding, bool mark)
    {
        var how = encoding == "windows-1258" ? CodePagesEncodingProvider.Instance.GetEncoding(1258)! : Encoding.GetEncoding(encoding);
        // that code page writes the tone after its letter
        var bytes = how.GetBytes(encoding == "windows-1258" ? Tones(text) : text);
        return mark ? [.. how.GetPreamble(), .. bytes] : bytes;
    }

    private static string Tones(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(part => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            result.Append(tone == default ? c.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize() + tone);
        }
        return result.ToString();
    }
}
