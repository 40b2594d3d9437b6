using System.Net;

namespace Taskboard.Shared;

/// <summary>Signs in as a browser does: the form with its antiforgery token, then the session's cookie.</summary>
public static class Browsing
{
    private const string FieldStart = "name=\"csrf\" value=\"";

    /// <summary>A client with a signed-in session. It follows no redirects and unpacks nothing, so that what the server says is seen.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="userName">Who.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="InvalidOperationException">The server did not let them in.</exception>
    public static async Task<BrowsingSession> SignIn(Uri server, string userName, string password)
    {
        var cookies = new CookieContainer();
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = server };
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["csrf"] = Csrf(await client.GetStringAsync("sign-in")),
            ["userName"] = userName,
            ["password"] = password,
        });
        using var answer = await client.PostAsync("sign-in", form);
        return answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? new BrowsingSession(client, cookies.GetCookieHeader(server))
            : throw new InvalidOperationException($"{userName} could not sign in: {answer.StatusCode}");
    }

    /// <summary>The antiforgery token of a page with a form.</summary>
    public static string Csrf(string page)
    {
        var start = page.IndexOf(FieldStart, StringComparison.Ordinal) + FieldStart.Length;
        return WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]);
    }
}

/// <summary>A signed-in session.</summary>
/// <param name="Client">Sends its cookies.</param>
/// <param name="Cookie">The cookies as a header, for other connections.</param>
public sealed record BrowsingSession(HttpClient Client, string Cookie) : IDisposable
{
    /// <summary>What a page says, its characters decoded.</summary>
    /// <exception cref="HttpRequestException">It is not shown.</exception>
    public async Task<string> Page(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"{path}: {answer.StatusCode}", null, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How a page is answered.</summary>
    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Sends a form with the session's antiforgery token.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var csrf = Browsing.Csrf(await Client.GetStringAsync(new Uri("/account", UriKind.Relative)));
        using var form = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)).Append(new("csrf", csrf)));
        return await Client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
