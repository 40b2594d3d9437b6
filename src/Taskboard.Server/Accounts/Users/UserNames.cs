namespace Taskboard.Server.Accounts;

/// <summary>User names: what is typed to sign in. Latin letters without marks, so that they can be typed on any keyboard.</summary>
public static class UserNames
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 3;

    /// <summary>The most characters.</summary>
    public const int Longest = 40;

    /// <summary>The characters of a user name.</summary>
    public const string Allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    /// <summary>A name as compared and kept: lower case, no spaces around it.</summary>
    public static string KeyOf(string? userName) => (userName ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether a key can be a user name.</summary>
    public static bool IsGood(string key) =>
        key.Length is >= Shortest and <= Longest
        && key.All(c => Allowed.Contains(c, StringComparison.Ordinal))
        && char.IsAsciiLetterOrDigit(key[0])
        && char.IsAsciiLetterOrDigit(key[^1]);
}
