using System.Text.Json;

namespace Taskboard.Server.Pages.Import;

/// <summary>Names of values as they stand in text keys and styles: NotGiven becomes not-given.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
