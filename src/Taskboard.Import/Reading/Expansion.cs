using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes one task of every row or item of an appendix, in the light of the activity that cites it.</summary>
internal sealed class Expansion(PlanContext plan, Shelf shelf, Findings findings)
{
    /// <summary>Expands an appendix; false where nothing in it is a row or an item, so that the activity itself is the task.</summary>
    /// <param name="appendix">The appendix.</param>
    /// <param name="activity">What the citing section says.</param>
    /// <param name="only">Which countries' rows, where the section is about some of them; null for all.</param>
    public bool Expand(Appendix appendix, Activity activity, Func<string, bool>? only = null)
    {
        var place = Shelf.NameOf(appendix);
        if (activity.Action.Length == 0)
            activity = activity with { Action = ActionOf(appendix.Title), Kind = KindReader.Read(Lower.Of(appendix.Title)).Kind };
        var expanded = false;
        foreach (var node in appendix.Body.Children)
        {
            if (node.Table is { } table)
            {
                var read = TableReader.Read(table.Table);
                expanded |= Expand(read, TableKinds.Of(read.Columns, appendix.Title, activity.Action), activity, place, only);
            }
        }

        expanded |= !expanded && ExpandList(appendix, activity, place, only);
        if (expanded)
        {
            shelf.Take(appendix);
            findings.Note(appendix.First, appendix.First, LineUse.Heading);
        }

        return expanded;
    }

    public bool Expand(ReadTable table, TableKind kind, Activity activity, string place, Func<string, bool>? only = null)
    {
        var expanded = false;
        foreach (var row in table.Rows)
        {
            if (only is not null && !only(row[Column.Country].Length > 0 ? row[Column.Country] : row[Column.Name]))
                continue;
            if (RowTasks.Of(kind, row, activity, place, plan.Year) is not { } task)
                continue;
            if (kind == TableKind.NationalDays && only is not null && activity.Content == Shares.LocalRelations)
                task = Shares.WithLocalities(task, shelf);
            findings.Add(task);
            findings.Note(row.Lines.First, row.Lines.Last, LineUse.Task);
            findings.HasUncertainTable |= row.IsShifted;
            expanded = true;
        }

        return expanded;
    }

    private bool ExpandList(Appendix appendix, Activity activity, string place, Func<string, bool>? only)
    {
        if (activity.Kind == TaskKind.Other || appendix.Body.Children.All(node => node.Marker is null))
            return false;
        var expanded = false;
        foreach (var node in appendix.Body.Children)
        {
            if (node.Marker is null || node.Text.Length > 300 || (only is not null && !only(node.Text)))
                continue;
            var item = Shelf.Item(node);
            findings.Add(ListTasks.Of(item, activity, new LineRange(node.First, node.DeepLast)) with
            {
                Section = RowTasks.SectionOf(activity, place, node.Marker?.Label ?? ""),
            });
            findings.Note(node.First, node.DeepLast, LineUse.Task);
            expanded = true;
        }

        return expanded;
    }

    /// <summary>The action in an appendix's title: "DANH SÁCH CƠ QUAN GỬI THIẾP CHÚC MỪNG ..." from the verb on.</summary>
    private static string ActionOf(string title)
    {
        var lower = Lower.Of(title);
        foreach (var verb in (ReadOnlySpan<string>)["gửi thư", "gửi thiếp", "thăm", "tặng quà"])
        {
            var at = Words.Find(lower, verb, 0);
            if (at >= 0)
                return Words.Capitalised(lower[at..]);
        }

        return "";
    }
}
