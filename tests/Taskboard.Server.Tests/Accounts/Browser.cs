using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Taskboard.Server.Tests.Accounts;

/// <summary>A browser as far as the server can tell: cookies, pages, forms. It follows no redirect by itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        })
        {
            BaseAddress = address,
        };
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Goes through a proxy that says where the request came from.</summary>
    public void Forward(string scheme, string host, string address)
    {
        _client.DefaultRequestHeaders.Host = host;
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        _client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The text of a page.</summary>
    public async Task<string> Read(string path)
    {
        using var answer = await Get(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>Sends a form as a page of ours would, with its antiforgery token.</summary>
    /// <param name="path">Where the form goes.</param>
    /// <param name="page">The page on which it stands; null for the same path.</param>
    /// <param name="fields">Names and values, by turns.</param>
    public async Task<HttpResponseMessage> Post(string path, string? page, params string[] fields) =>
        await PostWith(await Token(page ?? path), path, fields);

    /// <summary>Sends a form with a token taken earlier.</summary>
    public async Task<HttpResponseMessage> PostWith(string token, string path, params string[] fields)
    {
        var form = fields.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])).ToList();
        form.Add(KeyValuePair.Create("csrf", token));
        using var content = new FormUrlEncodedContent(form);
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Sends a file as a page of ours would.</summary>
    public async Task<HttpResponseMessage> Upload(string path, byte[] file)
    {
        using var token = new StringContent(await Token(path));
        using var bytes = new ByteArrayContent(file);
        using var content = new MultipartFormDataContent { { token, "csrf" }, { bytes, "file", "danh sach.csv" } };
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignIn(string userName, string password, string returnUrl = "/") =>
        Post("/sign-in", null, "userName", userName, "password", password, "returnUrl", returnUrl);

    /// <summary>Who the server says is signed in; null where nobody is.</summary>
    public async Task<JsonElement?> Me()
    {
        using var answer = await Get("/me.json");
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null;
    }

    /// <summary>The antiforgery token on a page.</summary>
    public async Task<string> Token(string page) => TokenIn(await Read(page));

    /// <summary>The antiforgery token in a page's text.</summary>
    public static string TokenIn(string html)
    {
        const string Mark = "name=\"csrf\" value=\"";
        var at = html.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"no form on this page: {html}");
        at += Mark.Length;
        return html[at..html.IndexOf('"', at)];
    }

    public void Dispose() => _client.Dispose();
}
