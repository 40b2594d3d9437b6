using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Series;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Pages.Series;

/// <summary>The fields in which a series is changed, as typed.</summary>
public sealed record SeriesFields
{
    /// <summary>What is to be done.</summary>
    public string Title { get; init; } = "";

    /// <summary>Lead units, one a line.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Coordinating units, one a line.</summary>
    public string Coordinating { get; init; } = "";

    /// <summary>The words about time.</summary>
    public string Timing { get; init; } = "";

    /// <summary>The day on which preparation begins, such as 01/11; or how many days before the period.</summary>
    public string Preparation { get; init; } = "";

    /// <summary>The year of the next period; empty to leave it.</summary>
    public string NextYear { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The fields of a series.</summary>
    public static SeriesFields Of(TaskSeries series) => new()
    {
        Title = series.Details.Title,
        Lead = Lines(series.Responsibility.Lead),
        Coordinating = Lines(series.Responsibility.Coordinating),
        Timing = series.Timing?.Phrase ?? "",
        Preparation = series.Preparation is { DaysBefore: { } days }
            ? days.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{series.Preparation.Day:00}/{series.Preparation.Month:00}"),
    };

    /// <summary>The fields of a form.</summary>
    public static SeriesFields Read(IFormCollection form)
    {
        return new()
        {
            Title = OneLine("title"),
            Lead = Text("lead"),
            Coordinating = Text("coordinating"),
            Timing = OneLine("timing"),
            Preparation = OneLine("preparation"),
            NextYear = OneLine("nextYear"),
            Reason = Text("reason"),
        };

        string Text(string name) => VietnameseText.Nfc(form[name].ToString().ReplaceLineEndings("\n").Trim());
        string OneLine(string name) => VietnameseText.Nfc(form[name].ToString().ReplaceLineEndings(" ").Trim());
    }

    /// <summary>The command that they make. What cannot be read becomes what the rules refuse by name.</summary>
    public ChangeSeries Command(TaskSeries series, DirectoryBook directory) => new(
        series.Details with { Title = Title },
        series.Responsibility with { Lead = Units(Lead, directory), Coordinating = Units(Coordinating, directory) },
        Timing.Length == 0 ? null : Timing == series.Timing?.Phrase ? series.Timing : TimingPhrases.Read(Timing),
        PreparationOf(Preparation),
        NextYear.Length == 0 ? null : int.TryParse(NextYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1,
        Reason);

    private static SeriesPreparation PreparationOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return new(null, null, days);
        var parts = text.Split('/', '-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
                ? new(month, day, null)
                : new(null, null, null);
    }

    private static IReadOnlyList<UnitRef> Units(string lines, DirectoryBook directory) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(name => new UnitRef(directory.Find(name)?.Id, name))];

    private static string Lines(IEnumerable<UnitRef> units) => string.Join('\n', units.Select(u => u.Name));
}
