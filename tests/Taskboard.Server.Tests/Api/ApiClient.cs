using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Taskboard.Shared;

namespace Taskboard.Server.Tests.Api;

/// <summary>One caller of the API: a browser's session, a program with a token, or nobody.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _client;

    private ApiClient(HttpClient client) => _client = client;

    public static ApiClient Nobody(Uri server) => new(new HttpClient { BaseAddress = server });

    public static ApiClient WithToken(Uri server, string token)
    {
        var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(client);
    }

    /// <summary>Signs in on the page, and sends the antiforgery token as the board's script does.</summary>
    public static async Task<ApiClient> SignedIn(Uri server, string userName, string password)
    {
        var session = await Browsing.SignIn(server, userName, password);
        var me = JsonDocument.Parse(await session.Client.GetStringAsync(new Uri("me.json", UriKind.Relative))).RootElement.GetProperty("antiforgery");
        session.Client.DefaultRequestHeaders.Add(me.GetProperty("header").GetString()!, me.GetProperty("token").GetString());
        return new(session.Client);
    }

    /// <summary>A session's cookies and nothing else.</summary>
    public static ApiClient WithCookie(BrowsingSession session) => new(session.Client);

    public Task<ApiAnswer> Get(string path) => Send(new ApiRequest("GET", path));

    public Task<ApiAnswer> Post(string path, object body, string? ifMatch = null, string? key = null) =>
        Send(ApiRequest.Of("POST", path, body) with { IfMatch = ifMatch, Key = key });

    /// <summary>Sends a file as the body itself.</summary>
    public Task<ApiAnswer> Import(byte[] file, string query = "?name=ke-hoach.txt") =>
        Send(new ApiRequest("POST", "/api/v1/plans/import" + query) { Body = file, MediaType = "application/octet-stream" });

    public async Task<ApiAnswer> Send(ApiRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(request.Path, UriKind.Relative));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.MediaType);
        }
        foreach (var (name, value) in new[] { ("If-Match", request.IfMatch), ("Idempotency-Key", request.Key), ("Accept-Language", request.Language), ("If-None-Match", request.IfNoneMatch) })
            if (value is not null)
                Assert.True(message.Headers.TryAddWithoutValidation(name, value));
        return await ApiAnswer.Of(await _client.SendAsync(message));
    }

    /// <summary>A page as a browser asks for it.</summary>
    public async Task<string> Page(string path)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        message.Headers.Add("Accept", "text/html");
        using var answer = await _client.SendAsync(message);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What a caller asks.</summary>
internal sealed record ApiRequest(string Method, string Path)
{
    public byte[]? Body { get; init; }

    public string MediaType { get; init; } = "application/json";

    public string? IfMatch { get; init; }

    public string? IfNoneMatch { get; init; }

    public string? Key { get; init; }

    public string? Language { get; init; }

    public static ApiRequest Of(string method, string path, object body) =>
        new(method, path) { Body = body as byte[] ?? (body is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(body)) };
}
