using System.Net;
using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Imports;

/// <summary>Where a plan is given to the board: as a file, or pasted.</summary>
public sealed class ImportFormTests : IAsyncLifetime
{
    private const string Page = "<p>KẾ HOẠCH</p><p>Công tác đối ngoại năm 2026</p><p>I. NỘI DUNG</p><table><tr><td>TT<td>Nhiệm vụ<td>Cơ quan chủ trì<td>Thời gian</tr><tr><td>1<td>Tổ chức Hội nghị xúc tiến đầu tư<td>Sở Ngoại vụ<td>Quý III/2026</table>";

    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Taskboard.Shared.BrowsingSession _session = null!;

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        await _node.Enter("dieuphoi", UserRole.Coordinator);
        _session = await _node.SignIn("dieuphoi");
    }

    public async Task DisposeAsync()
    {
        _session.Dispose();
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task What_is_pasted_from_a_page_is_read_with_its_table()
    {
        using var answer = await Post(("text", "KẾ HOẠCH ..."), ("html", Page));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Found, HttpStatusCode.SeeOther });
        var review = await _session.Client.GetStringAsync(answer.Headers.Location);
        Assert.Contains("Tổ chức Hội nghị xúc tiến đầu tư", review, StringComparison.Ordinal);
        Assert.Contains("Sở Ngoại vụ", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_read_as_text()
    {
        using var answer = await Post(("text", "KẾ HOẠCH\nCông tác đối ngoại năm 2026\nI. NỘI DUNG\n1. Tổ chức Hội nghị gặp mặt\nThời gian: Quý I."), ("html", ""));

        Assert.Contains("Tổ chức Hội nghị gặp mặt", await _session.Client.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_file_nor_text_is_told_so()
    {
        using var answer = await Post(("text", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("chưa dán văn bản", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_is_refused_with_how_to_get_its_text()
    {
        var form = await Form();
        form.Add(new ByteArrayContent("%PDF-1.7 ..."u8.ToArray()), "file", "kehoach.docx");

        using var answer = await _session.Client.PostAsync("import", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Chưa đọc được tệp PDF", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Post(params (string Name, string Value)[] fields)
    {
        var form = await Form();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value, Encoding.UTF8), name);
        return await _session.Client.PostAsync("import", form);
    }

    private async Task<MultipartFormDataContent> Form() => new()
    {
        { new StringContent(Taskboard.Shared.Browsing.Csrf(await _session.Client.GetStringAsync("account"))), "csrf" },
    };
}
