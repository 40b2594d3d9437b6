namespace Taskboard.Server.Accounts;

/// <summary>How a request says who makes it.</summary>
public static class Schemes
{
    /// <summary>A cookie, after signing in on a page.</summary>
    public const string Cookie = "Taskboard";

    /// <summary>A personal access token in the header <c>Authorization: Bearer</c>.</summary>
    public const string Token = "Bearer";

    /// <summary>One of the two, by what the request carries.</summary>
    public const string Either = "Either";
}
