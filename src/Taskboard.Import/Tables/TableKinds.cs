using Taskboard.Import.Wording;

namespace Taskboard.Import.Tables;

/// <summary>Tells by its columns, its title and the section that cites it what a table lists.</summary>
internal static class TableKinds
{
    /// <param name="columns">The columns.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="citing">The words that cite it, which count where the title says nothing.</param>
    public static TableKind Of(IReadOnlyCollection<Column> columns, string title, string citing = "")
    {
        var lower = Lower.Of(title);
        if (!Words.Has(lower, "đoàn") && !Words.Has(lower, "thăm"))
            lower += " " + Lower.Of(citing);
        bool Has(Column column) => columns.Contains(column);

        if (Has(Column.NationalDay))
            return TableKind.NationalDays;
        if (Has(Column.DocumentTitle) || Has(Column.Signatory) || (Has(Column.DocumentType) && Has(Column.Partner)))
            return TableKind.Agreements;
        if (Has(Column.FromCountry))
            return TableKind.Incoming;
        var delegation = Has(Column.Leader) || Has(Column.People) || Has(Column.Days) || Has(Column.Name);
        if (delegation && Words.Has(lower, "đoàn vào") || Words.Has(lower, "đón tiếp") || Words.Has(lower, "đón đoàn"))
            return TableKind.Incoming;
        if (delegation && (Words.Has(lower, "đoàn ra") || Words.Has(lower, "đi công tác nước ngoài") || Words.Has(lower, "công tác nước ngoài")))
            return TableKind.Outgoing;
        if (Has(Column.Country) && (Has(Column.Leader) || Has(Column.Days)))
            return TableKind.Outgoing;
        if (Has(Column.Name) && (Has(Column.Leader) || Has(Column.Members)))
            return TableKind.Visits;
        if (Has(Column.Content) || Has(Column.Lead) || Has(Column.Product))
            return Has(Column.Content) || Has(Column.Name) ? TableKind.Tasks : TableKind.Unknown;
        return Has(Column.Name) || Has(Column.Country) ? TableKind.Names : TableKind.Unknown;
    }
}
