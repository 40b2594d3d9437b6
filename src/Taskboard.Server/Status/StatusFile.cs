using System.Globalization;
using System.Text;
using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Exports;
using Taskboard.Server.Texts;
using Text = Taskboard.Server.Texts.Text;

namespace Taskboard.Server.Status;

/// <summary>The status of a day as tables for a file: the figures, and the tasks behind them.</summary>
internal static class StatusFile
{
    /// <summary>The figures.</summary>
    public static IReadOnlyList<object?[]> Figures(StatusReport report, Language language)
    {
        var rows = new List<object?[]>
        {
            (object?[])[Text.Get(language, "status.by." + Id(report.Query.By)), .. Enum.GetValues<OfficialStatus>().Select(s => Text.Get(language, Key(s))), Text.Get(language, "status.total"), Text.Get(language, "status.percent")],
        };
        foreach (var group in report.Groups.Append(report.All))
            rows.Add([group.Name, .. Enum.GetValues<OfficialStatus>().Select(s => (object?)group[s]), group.Total, group.InTime]);
        return rows;
    }

    /// <summary>The tasks.</summary>
    public static IReadOnlyList<object?[]> Tasks(StatusReport report, Language language)
    {
        string[] heads = ["code", "title", "kind", "lead", "leader", "plan", "original", "due", "met", "late", "status"];
        var rows = new List<object?[]> { heads.Select(head => (object?)Text.Get(language, "status.column." + head)).ToArray() };
        foreach (var line in report.Tasks)
        {
            var s = line.Standing;
            var late = line.DaysLate(report.Query.Day);
            rows.Add([
                s.Code, s.Title, Text.Get(language, "kind." + s.Kind.Id()), line.Lead, s.Leader, line.Plan, s.OriginalDue ?? s.Due, s.Due, s.Met?.On, late > 0 ? late : null,
                Text.Get(language, Key(line.Status)),
            ]);
        }
        return rows;
    }

    /// <summary>Rows as CSV for Excel: UTF-8 with its mark, and texts that no program takes for formulas.</summary>
    public static byte[] Csv(IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The key of a status' name.</summary>
    public static string Key(OfficialStatus status) => "status." + status.ToString().ToLowerInvariant();

    /// <summary>The id of a grouping.</summary>
    public static string Id(StatusGrouping by) => by.ToString().ToLowerInvariant();

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString()!),
    };

    // an apostrophe in front keeps a spreadsheet from taking the text for a formula
    private static string Quoted(string text) => '"' + (CellText.LooksLikeFormula(text.TrimStart()) ? "'" : "") + CellText.Of(text).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
