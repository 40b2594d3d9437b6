using System.Net;
using System.Text;
using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Import;

/// <summary>A server with signed-in coordinators who give plans in and look through them.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    /// <summary>Two letters, a report, and a line that looks like work.</summary>
    public const string Plan = """
        Số: 15/KH-UBND
        Sông Lam, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Công tác đối ngoại năm 2026 của tỉnh Sông Lam

        II. NỘI DUNG
        1. Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản
        Thời gian: Quý IV năm 2026.
        Cơ quan chủ trì: Sở Công Thương.
        2. Tổ chức Ngày hội văn hóa hữu nghị Việt Nam - Lào
        Thời gian: Quý III năm 2026.
        Cơ quan chủ trì: Sở Công Thương.
        3. Tổ chức Hội thảo quốc tế về nông nghiệp xanh
        Thời gian: Hằng năm.
        Cơ quan chủ trì: Sở Công Thương.
        4. Gửi thư chúc mừng Quốc khánh Lào
        - Thời gian thực hiện: Trước ngày 02/12/2026.
        - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
        Nơi nhận:
        - Lưu: VT.
        """;

    private readonly AccountsSite _site;

    private ReviewSite(AccountsSite site, Browser browser) => (_site, Browser) = (site, browser);

    /// <summary>The first coordinator's browser.</summary>
    public Browser Browser { get; }

    /// <summary>The server.</summary>
    public AccountsSite Site => _site;

    public static async Task<ReviewSite> Start()
    {
        var site = await AccountsSite.Start();
        return new ReviewSite(site, await site.SignedIn("dieu.phoi", UserRole.Coordinator));
    }

    /// <summary>Gives a plan in; the id of its draft.</summary>
    public async Task<string> GiveIn(string plan = Plan, params string[] fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(plan)), "file", "ke-hoach.txt" } };
        foreach (var pair in fields.Chunk(2))
            form.Add(new StringContent(pair[1]), pair[0]);
        using var answer = await Send(Browser, "/import", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>Sends a form as the page's script does.</summary>
    /// <param name="browser">Whose browser.</param>
    /// <param name="path">Where to.</param>
    /// <param name="fields">Names and values, by turns.</param>
    public async Task<(HttpStatusCode Status, string Html)> Post(Browser browser, string path, params string[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
        using var answer = await Send(browser, path, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends a form in the first coordinator's browser.</summary>
    public Task<(HttpStatusCode Status, string Html)> Post(string path, params string[] fields) => Post(Browser, path, fields);

    /// <summary>The text of a page in the first coordinator's browser.</summary>
    public async Task<string> Read(string path) => WebUtility.HtmlDecode(await Browser.Read(path));

    /// <summary>The draft as it lies on the shelf.</summary>
    public async Task<StoredDraft> Draft(string id) => (await _site.Service<DraftShelf>().Load(id, default))!;

    /// <summary>The fields of a task's form as the server gave them, with some of them changed.</summary>
    public async Task<string[]> FormOf(string draftId, int index, params string[] changed)
    {
        var task = (await Draft(draftId)).Draft.Tasks[index];
        var fields = Pages.Import.DraftTaskFields.Of(task);
        var all = new Dictionary<string, string>
        {
            ["seen"] = fields.Seen,
            ["title"] = fields.Title,
            ["kind"] = fields.Kind,
            ["lead"] = fields.Lead,
            ["coordinating"] = fields.Coordinating,
            ["timing"] = fields.Timing,
            ["from"] = fields.From,
            ["to"] = fields.To,
            ["recipients"] = fields.Recipients,
            ["leader"] = fields.Leader,
        };
        foreach (var pair in changed.Chunk(2))
            all[pair[0]] = pair[1];
        return [.. all.SelectMany(pair => new[] { pair.Key, pair.Value })];
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task<HttpResponseMessage> Send(Browser browser, string path, HttpContent content)
    {
        var me = (await browser.Me())!.Value.GetProperty("antiforgery");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add(me.GetProperty("header").GetString()!, me.GetProperty("token").GetString());
        return await browser.Send(request);
    }
}
