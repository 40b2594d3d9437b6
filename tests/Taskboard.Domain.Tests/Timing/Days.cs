using System.Globalization;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>Days as tests write them.</summary>
internal static class Days
{
    /// <summary>A day written dd/MM/yyyy or in ISO form.</summary>
    public static DateOnly On(string text) =>
        DateOnly.ParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture);

    /// <summary>The same, or null for null.</summary>
    public static DateOnly? Maybe(string? text) => text is null ? null : On(text);
}
