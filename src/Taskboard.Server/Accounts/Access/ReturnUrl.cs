using System.Text;

namespace Taskboard.Server.Accounts;

/// <summary>Where to go after signing in: a path of this server and nothing else, whoever made up the link.</summary>
internal static class ReturnUrl
{
    /// <summary>Where nothing better is known.</summary>
    public const string Home = "/";

    private const int Longest = 2000;

    /// <summary>The address if it is one of ours, otherwise <see cref="Home"/>.</summary>
    public static string Safe(string? url) => IsOurs(url) ? Header(url!) : Home;

    /// <summary>The address that was asked for, to come back to; null where coming back by GET makes no sense.</summary>
    public static string? Of(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path != Home ? request.PathBase + request.Path + request.QueryString : null;

    /// <summary>One slash, not followed by another or by a backslash, which browsers take for one; no control characters.</summary>
    private static bool IsOurs(string? url) =>
        url is ['/', ..] and { Length: <= Longest }
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl)
        && !url.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A header carries ASCII alone.</summary>
    private static string Header(string url) =>
        Ascii.IsValid(url) ? url : Uri.TryCreate("http://localhost" + url, UriKind.Absolute, out var whole) ? whole.PathAndQuery : Home;
}
