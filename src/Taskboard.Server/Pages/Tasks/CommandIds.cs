using System.Security.Cryptography;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Ids of commands that stand in forms: sent twice, a form has one effect.</summary>
internal static class CommandIds
{
    /// <summary>A new one.</summary>
    public static string New() => "page-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>The one that a form carries, if it could be one; otherwise a new one.</summary>
    public static string From(string? text) => text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? text : New();
}
