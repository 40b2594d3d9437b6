using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Texts;

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

    /// <summary>The key of a status' name.</summary>
    public static string Key(OfficialStatus status) => "status." + status.ToString().ToLowerInvariant();

    /// <summary>The id of a grouping.</summary>
    public static string Id(StatusGrouping by) => by.ToString().ToLowerInvariant();
}
