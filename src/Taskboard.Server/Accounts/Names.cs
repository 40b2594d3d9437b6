using System.Text.Json;

namespace Taskboard.Server.Accounts;

/// <summary>Names of enum values in texts and JSON.</summary>
internal static class Names
{
    /// <summary><c>HeadOfUnit</c> as <c>head-of-unit</c>.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
