using System.Collections.Immutable;
using System.Text;
using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;
using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Tables;

/// <summary>Makes rows with meaning of a table's cells: drops repeated headings and rules, follows groups, joins broken rows.</summary>
internal sealed class TableReader
{
    private readonly ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>();
    private Column[] columns = [];
    private string currency = "";
    private string group = "", groupTitle = "";
    private bool headingSeen;
    private int lastOrdinal;

    private TableReader()
    {
    }

    public static ReadTable Read(DocumentTable table)
    {
        var reader = new TableReader();
        foreach (var row in table.Rows)
            reader.Add(row);
        return new ReadTable([.. reader.columns.Distinct()], reader.rows.ToImmutable());
    }

    private void Add(DocumentRow row)
    {
        var cells = row.Cells.Select(cell => Cell(cell)).ToArray();
        var filled = cells.Count(cell => cell.Length > 0);
        if (filled == 0 || IsRule(cells) || IsCounting(cells))
            return;
        if (ColumnNames.AreIn(cells))
        {
            // of two rows of headings the lower one may only divide what the upper one names
            var upper = headingSeen && columns.Length == cells.Length ? columns : new Column[cells.Length];
            if (columns.Length == 0 || cells.Length >= columns.Length)
                columns = [.. cells.Select((cell, i) => ColumnNames.Of(cell) is var named && named != Column.Unknown ? named : upper[i])];
            headingSeen = true;
            foreach (var cell in cells)
                currency = ColumnNames.Of(cell) == Column.Funding && CurrencyOf(cell) is { Length: > 0 } named ? named : currency;
            return;
        }

        if (IsGroup(cells, filled))
        {
            BeginGroup(string.Join(' ', cells.Where(cell => cell.Length > 0)));
            return;
        }

        if (columns.Length == 0)
            columns = Guessed(cells);
        AddData(row, cells);
        headingSeen = false;
    }

    private void AddData(DocumentRow source, string[] cells)
    {
        var aligned = RowAligner.Align(columns, cells);
        var shifted = RowAligner.MoveTime(columns, aligned);
        var ordinalAt = Array.IndexOf(columns, Column.Ordinal);
        var ordinal = ordinalAt >= 0 && aligned[ordinalAt].Length > 0 ? Ordinals.Plain(aligned[ordinalAt]) : "";
        if (ordinalAt < 0)
            ordinal = (rows.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (int.TryParse(ordinal, out var number))
        {
            if (headingSeen && number <= lastOrdinal && rows.Count > 0)
                BeginLostGroup();
            lastOrdinal = number;
        }

        var lines = new LineRange(source.First, source.Last);
        var row = new TableRow(lines, ordinal, group, groupTitle, shifted);
        for (var i = 0; i < columns.Length; i++)
        {
            if (aligned[i].Length > 0 && row[columns[i]].Length == 0)
                row.Put(columns[i], columns[i] == Column.Funding && currency.Length > 0 && IsAmount(aligned[i]) ? aligned[i] + " " + currency : aligned[i]);
        }

        if (ordinal.Length == 0 && rows.Count > 0 && !HasOwnTime(row))
            GoOnWith(row);
        else if (ordinal.Length == 0 && rows.Count > 0)
            rows.Add(Completed(row, rows[^1]));
        else
            rows.Add(row);
    }

    /// <summary>A second row under one number: what its merged cells do not repeat, it has from the row above.</summary>
    private static TableRow Completed(TableRow row, TableRow above)
    {
        var completed = row with { Ordinal = above.Ordinal };
        foreach (var (column, text) in above.Cells)
        {
            if (row[column].Length == 0 && column is not (Column.People or Column.Days or Column.Note or Column.Product))
                completed.Put(column, text);
        }

        return completed;
    }

    /// <summary>A row that a page break cut: its words belong to the row above.</summary>
    private void GoOnWith(TableRow row)
    {
        var above = rows[^1];
        foreach (var (column, text) in row.Cells.ToArray())
            above.Put(column, (above[column] + " " + text).Trim());
        rows[^1] = above with { Lines = new LineRange(above.Lines.First, row.Lines.Last) };
    }

    private static bool HasOwnTime(TableRow row) => row[Column.Time].Length > 0 || row[Column.Name].Length > 0 || (row[Column.Content].Length > 0 && row[Column.Lead].Length > 0);

    private bool IsGroup(string[] cells, int filled)
    {
        var first = Array.FindIndex(cells, cell => cell.Length > 0);
        if (filled == 1 && (cells.Length != 1 || columns.Length > 1))
            return MarkerReader.Read(cells[first]) is not null || first == 0 || Words.AreCapitals(cells[first]) || columns.Length == 0;
        return filled == 2 && (cells.Length > 2 || columns.Length > 2) && Ordinals.IsGroup(cells[first]);
    }

    private void BeginGroup(string text)
    {
        var marker = MarkerReader.Read(text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (marker is { Label.Length: > 0 } m)
            (group, groupTitle) = (m.Label, text[m.Length..].TrimEnd(':', ' '));
        else if (space > 0 && Ordinals.IsGroup(text[..space]))
            (group, groupTitle) = (text[..space].TrimEnd('.'), text[(space + 1)..].TrimEnd(':', ' '));
        else
            groupTitle = text.TrimEnd(':', ' ');
        lastOrdinal = 0;
    }

    /// <summary>Numbers begin anew after a repeated heading: the heading of a group was lost.</summary>
    private void BeginLostGroup()
    {
        var value = MarkerReader.Roman(group);
        (group, groupTitle) = (Roman(Math.Max(value, 1) + 1), "");
        for (var i = 0; i < rows.Count && value == 0; i++)
            rows[i] = rows[i] with { Group = "I" };
    }

    private static string Roman(int value)
    {
        var text = new StringBuilder();
        foreach (var (number, letters) in (ReadOnlySpan<(int, string)>)[(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; value >= number; value -= number)
                text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>The money that a column counts: "Kinh phí (triệu đồng)".</summary>
    private static string CurrencyOf(string heading)
    {
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : heading.IndexOf(')', open);
        var inside = close < 0 ? "" : heading[(open + 1)..close].Trim();
        return Words.Has(Lower.Of(inside), "đồng") || Words.Has(Lower.Of(inside), "usd") ? inside.Replace("ĐVT:", "", StringComparison.OrdinalIgnoreCase).Trim() : "";
    }

    private static bool IsAmount(string cell) => char.IsAsciiDigit(cell[0]) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or '-' or '–');

    /// <summary>A table without headings: a number and a name.</summary>
    private static Column[] Guessed(string[] cells)
    {
        var guessed = new Column[cells.Length];
        var first = Ordinals.Is(cells[0]) ? 1 : 0;
        if (first == 1)
            guessed[0] = Column.Ordinal;
        if (cells.Length > first)
            guessed[first] = Column.Name;
        return guessed;
    }

    private static bool IsRule(string[] cells) => cells.All(cell => cell.Length == 0 || cell.All(c => c is '-' or ':' or '=' or '_'));

    /// <summary>The row that numbers the columns: 1, 2, 3 ...</summary>
    private static bool IsCounting(string[] cells)
    {
        var numbers = cells.Where(cell => cell.Length > 0).ToArray();
        if (numbers.Length < 3)
            return false;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(numbers[i].Trim('(', ')'), out var number) || (i > 0 && number != int.Parse(numbers[i - 1].Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture) + 1))
                return false;
        }

        return true;
    }

    private static string Cell(string text) => Words.Single(text).TrimEnd('*').Trim();
}

/// <summary>A table with the meaning of its columns and rows.</summary>
internal sealed record ReadTable(ImmutableArray<Column> Columns, ImmutableArray<TableRow> Rows);
