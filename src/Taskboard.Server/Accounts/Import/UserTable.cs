using CsvHelper;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Reads the rows of a list of users: CSV with <c>,</c>, <c>;</c> or tabs between cells, as Excel saves it in either language, with a
/// heading that names the columns in any order. Cells are text; a formula is a text like any other.
/// </summary>
internal static class UserTable
{
    /// <summary>The most lines of one list.</summary>
    public const int MostLines = 1000;

    /// <summary>In bytes: a quote that is never closed must not swallow the file.</summary>
    private const int LongestLine = 8_000;

    private static readonly Dictionary<string, int> s_columns = new(StringComparer.Ordinal)
    {
        ["ho va ten"] = 0,
        ["ho ten"] = 0,
        ["ten"] = 0,
        ["name"] = 0,
        ["full name"] = 0,
        ["ten dang nhap"] = 1,
        ["tai khoan"] = 1,
        ["user name"] = 1,
        ["username"] = 1,
        ["user"] = 1,
        ["vai tro"] = 2,
        ["quyen"] = 2,
        ["role"] = 2,
        ["don vi"] = 3,
        ["co quan"] = 3,
        ["unit"] = 3,
        ["units"] = 3,
        ["chuc vu"] = 4,
        ["position"] = 4,
        ["positions"] = 4,
    };

    /// <summary>The rows with their line numbers, or the key of the text that says why there are none.</summary>
    public static (IReadOnlyList<(int Line, UserCells Cells)> Rows, string? Problem) Read(string text)
    {
        try
        {
            using var reader = CsvReader.FromText(text, new CsvReaderOptions
            {
                HasHeader = false,
                Separator = SeparatorOf(text),
                MalformedData = CsvMalformedDataHandling.Throw,
                MaxRecordSize = LongestLine,
                TrackLineNumbers = true,
            });
            return reader.Read() && ColumnsOf(reader.Current.ToArray()) is { } columns ? RowsOf(reader, columns) : ([], "users.import.no-heading");
        }
        catch (CsvFormatException)
        {
            return ([], "users.import.not-csv");
        }
    }

    private static (IReadOnlyList<(int Line, UserCells Cells)> Rows, string? Problem) RowsOf(CsvReader reader, int[] columns)
    {
        var rows = new List<(int, UserCells)>();
        while (reader.Read())
        {
            if (rows.Count == MostLines)
                return ([], "users.import.too-many");
            var cells = CellsOf(reader.Current.ToArray(), columns);
            if (!cells.IsEmpty)
                rows.Add(((int)reader.LineNumber, cells));
        }
        return rows.Count == 0 ? ([], "users.import.empty") : (rows, null);
    }

    /// <summary>Excel writes semicolons where the decimal comma is in use, as in Vietnam.</summary>
    private static char SeparatorOf(string text)
    {
        var heading = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (semicolons, tabs, commas) = (heading.Count(';'), heading.Count('\t'), heading.Count(','));
        return semicolons > Math.Max(tabs, commas) ? ';' : tabs > commas ? '\t' : ',';
    }

    /// <summary>Where each of the five columns stands; null without a column for the name, the user name and the role.</summary>
    private static int[]? ColumnsOf(string[] heading)
    {
        int[] columns = [-1, -1, -1, -1, -1];
        for (var i = 0; i < heading.Length; i++)
            if (s_columns.TryGetValue(VietnameseText.Fold(UserRules.CleanName(heading[i])), out var column) && columns[column] < 0)
                columns[column] = i;
        return columns.AsSpan(0, 3).Contains(-1) ? null : columns;
    }

    private static UserCells CellsOf(string[] row, int[] columns)
    {
        string Cell(int column) => columns[column] is var at and >= 0 && at < row.Length ? UserRules.CleanName(row[at]) : "";
        return new UserCells(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4));
    }
}
