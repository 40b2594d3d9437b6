using Taskboard.Domain.Plans;

namespace Taskboard.Import.Tables;

/// <summary>A row of a table by the meaning of its columns.</summary>
/// <param name="Lines">The lines that it stands on.</param>
/// <param name="Ordinal">Its number; empty for a second row of the same number.</param>
/// <param name="Group">The numeral of its group ("I"); empty where the table has no groups.</param>
/// <param name="GroupTitle">The group's heading; empty where it has none.</param>
/// <param name="IsShifted">A cell was found in another column than its words belong to.</param>
internal sealed record TableRow(LineRange Lines, string Ordinal, string Group, string GroupTitle, bool IsShifted)
{
    private readonly Dictionary<Column, string> cells = [];

    /// <summary>The words under a column; empty where there are none.</summary>
    public string this[Column column]
    {
        get => cells.GetValueOrDefault(column, "");
        init => cells[column] = value;
    }

    public IEnumerable<KeyValuePair<Column, string>> Cells => cells;

    public void Put(Column column, string text) => cells[column] = text;

    /// <summary>"I.1" or "1": the row as people cite it.</summary>
    public string Place => (Group, Ordinal) switch
    {
        ("", _) => Ordinal,
        (_, "") => Group,
        _ => Group + "." + Ordinal,
    };
}
