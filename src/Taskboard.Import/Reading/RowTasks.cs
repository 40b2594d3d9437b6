using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Tables;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes tasks of the rows of a table, in the light of the activity that cites it.</summary>
internal static class RowTasks
{
    /// <summary>How much of a delegation's content its title has at least.</summary>
    private const int ShortestContent = 12;

    private static readonly char[] ContentEnds = [',', ';', '.'];

    /// <param name="kind">What the rows are.</param>
    /// <param name="row">The row.</param>
    /// <param name="activity">What the citing section says of all rows.</param>
    /// <param name="place">The table's name in a section: "Phụ lục 02".</param>
    /// <param name="year">The plan's year.</param>
    /// <returns>The row's task, or null where the row is none.</returns>
    public static TaskSeed? Of(TableKind kind, TableRow row, Activity activity, string place, int year)
    {
        var seed = kind switch
        {
            TableKind.NationalDays => NationalDay(row, activity, year),
            TableKind.Visits => Visit(row, activity),
            TableKind.Outgoing => Outgoing(row, activity),
            TableKind.Incoming => Incoming(row, activity),
            TableKind.Agreements => Agreement(row, activity),
            TableKind.Tasks => Task(row, activity),
            TableKind.Names => Name(row, activity),
            _ => null,
        };
        if (seed is null)
            return null;
        var section = SectionOf(activity, place, row.Place);
        seed = seed with { Section = section, AlsoFrom = activity.Lines.First > 0 ? [activity.Lines] : [] };
        return row.IsShifted ? seed.Doubting(DraftField.Timing, DoubtReason.ShiftedCell) : seed;
    }

    public static string SectionOf(Activity activity, string place, string item)
    {
        if (place.Length == 0 && item.Length > 0 && activity.Section.Length > 0)
            return activity.Section + "." + item;
        var own = place.Length == 0 ? item : item.Length == 0 ? place : place + "." + item;
        return activity.Section.Length == 0 ? own : own.Length == 0 ? activity.Section : activity.Section + " + " + own;
    }

    private static TaskSeed? NationalDay(TableRow row, Activity activity, int year)
    {
        var country = First(row, Column.Country, Column.Name);
        var day = row[Column.NationalDay];
        if (country.Length == 0)
            return null;
        var what = activity.Kind == TaskKind.Card ? "Gửi thiếp chúc mừng Quốc khánh " : activity.Kind == TaskKind.Visit ? "Thăm, chúc mừng Quốc khánh " : "Gửi thư chúc mừng Quốc khánh ";
        DateOnly? anchor = Dates.TryRead(day, 0, year, out var date, out _) ? date : null;
        var seed = Basic(row, activity, Titles.Of(what + country + (day.Length > 0 ? $" ({day})" : "")), activity.Kind is TaskKind.Card or TaskKind.Visit ? activity.Kind : TaskKind.Letter) with
        {
            Country = country,
            Anchor = anchor,
            Recipients = ["Đại sứ quán " + country],
            RecipientCount = 1,
        };
        return anchor is null && day.Length > 0 ? seed.Doubting(DraftField.Timing, DoubtReason.ImpossibleDate) : seed;
    }

    private static TaskSeed? Visit(TableRow row, Activity activity)
    {
        var name = First(row, Column.Name, Column.Partner, Column.Content);
        if (name.Length == 0)
            return null;
        var action = row.GroupTitle.Length > 0 ? row.GroupTitle : activity.Action.Length > 0 ? activity.Action : "Thăm và chúc mừng";
        var lower = Lower.Of(name);
        var title = lower.StartsWith("thăm", StringComparison.Ordinal) ? Titles.Of(name) : Titles.For(action, name);
        return Basic(row, activity, title, TaskKind.Visit) with { Recipients = RecipientReader.OfItem(name), RecipientCount = RecipientReader.Count(name), Partner = name };
    }

    private static TaskSeed? Outgoing(TableRow row, Activity activity)
    {
        var name = First(row, Column.Name, Column.Lead, Column.Content);
        if (name.Length == 0)
            return null;
        var country = First(row, Column.Country, Column.Place);
        if (row[Column.Name].Length == 0 && row[Column.Content].Length > 0)
            return Delegation(row, activity, Titles.Of(Unnamed(row, country)), TaskKind.Outgoing, country);
        var title = (IsDelegation(name) ? name : row[Column.Name].Length > 0 ? "Đoàn " + name : name) + (country.Length > 0 ? " đi " + country : "");
        return Delegation(row, activity, Titles.Of(title), TaskKind.Outgoing, country);
    }

    /// <summary>A delegation that no column names: whose it is, where it goes and what for.</summary>
    private static string Unnamed(TableRow row, string country)
    {
        var content = row[Column.Content];
        if (IsDelegation(content))
            return content;
        var whose = row[Column.Leader].Length > 0 ? "Đoàn công tác" : row[Column.Lead].Length > 0 ? "Đoàn " + row[Column.Lead] : "Đoàn";
        return whose + (country.Length > 0 ? " đi " + country : "") + ": " + Words.Uncapitalised(FirstPart(content));
    }

    /// <summary>The beginning of a delegation's content, up to where a clause ends.</summary>
    private static string FirstPart(string content)
    {
        var stop = content.IndexOfAny(ContentEnds, Math.Min(ShortestContent, content.Length));
        return stop > 0 ? content[..stop] : content;
    }

    private static TaskSeed? Incoming(TableRow row, Activity activity)
    {
        var name = First(row, Column.Name, Column.Partner, Column.Country);
        if (name.Length == 0)
            return null;
        var content = row[Column.Content];
        var first = FirstPart(content);
        var what = first.Length is > 0 and < 100 ? ": " + first : "";
        var title = (IsDelegation(name) ? "Đón " : "Đón đoàn ") + name + what;
        return Delegation(row, activity, Titles.Of(title), TaskKind.Incoming, First(row, Column.FromCountry, Column.Country));
    }

    private static TaskSeed Delegation(TableRow row, Activity activity, string title, TaskKind kind, string country)
    {
        var partner = kind == TaskKind.Incoming ? row[Column.Name] : row[Column.Partner];
        var seed = Basic(row, activity, title, kind) with { Country = Null(country), Partner = Null(partner), Recipients = partner.Length > 0 ? [partner] : [] };
        seed = seed with { Leader = seed.Leader ?? Signers.OfDelegation(row[Column.Name]) };
        if (seed.Lead.IsEmpty && kind == TaskKind.Outgoing && UnitOfDelegation(row[Column.Name]) is { } unit)
            seed = (seed with { Lead = [unit] }).Doubting(DraftField.Lead, DoubtReason.Inferred);
        return seed;
    }

    private static TaskSeed? Agreement(TableRow row, Activity activity)
    {
        var name = First(row, Column.DocumentTitle, Column.Content, Column.DocumentType, Column.Name);
        if (name.Length == 0)
            return null;
        var lower = Lower.Of(name);
        var title = lower.StartsWith("ký", StringComparison.Ordinal) ? name : "Ký kết " + name;
        var about = new[] { ("Danh nghĩa ký: ", row[Column.Signatory]), ("loại: ", row[Column.DocumentType]), ("cấp phê duyệt: ", row[Column.Approver]) };
        var seed = Basic(row, activity, Titles.Of(title), TaskKind.Agreement) with
        {
            Country = Null(row[Column.Country]),
            Partner = Null(row[Column.Partner]),
            Recipients = row[Column.Partner].Length > 0 ? [row[Column.Partner]] : [],
            Leader = Null(row[Column.SignLevel]),
            Content = Null(string.Join("; ", about.Where(part => part.Item2.Length > 0).Select(part => part.Item1 + part.Item2))),
        };
        return seed.Lead.IsEmpty && UnitOfDelegation(row[Column.Proposer]) is { } proposer ? seed with { Lead = [proposer] } : seed;
    }

    private static TaskSeed? Task(TableRow row, Activity activity)
    {
        var content = First(row, Column.Content, Column.Name);
        if (content.Length == 0 || row.Cells.All(cell => cell.Key is Column.Ordinal or Column.Content or Column.Name or Column.Note))
            return null;
        var lower = Lower.Of(content);
        var assignment = AssignmentReader.Read(content, lower, 0, content.Length);
        var action = assignment.Subjects.Length > 0 ? content[assignment.ActionStart..] : content;
        var kind = KindOf(action);
        if (kind == TaskKind.Other)
            kind = KindOf(row[Column.Product]) is var made && made != TaskKind.Report ? made : kind;
        if (kind == TaskKind.Other && row.GroupTitle.Length > 0)
            (kind, _) = KindReader.Read(Lower.Of(row.GroupTitle));
        var end = action.IndexOf(". ", StringComparison.Ordinal);
        var seed = Basic(row, activity, Titles.Of(end is > 20 and < Titles.Longest ? action[..end] : action), kind);
        return seed with
        {
            Lead = seed.Lead.IsEmpty ? assignment.Subjects : seed.Lead,
            Content = Null(string.Join("; ", new[] { content, row[Column.Product] }.Where(part => part.Length > 0))),
            Recipients = kind is TaskKind.Letter or TaskKind.Card or TaskKind.Visit ? RecipientReader.InAction(action) : [],
        };
    }

    /// <summary>What a row makes; a row that is only the name of a thing ("Đề án ...", "Hội nghị ...") makes that thing.</summary>
    private static TaskKind KindOf(string words)
    {
        var lower = Lower.Of(words);
        var kind = KindReader.Read(lower).Kind;
        return kind == TaskKind.Other && lower.Length > 0 && !Verbs.Begins(lower, 0) ? KindReader.Read("tổ chức xây dựng " + lower).Kind : kind;
    }

    private static TaskSeed? Name(TableRow row, Activity activity)
    {
        var name = First(row, Column.Name, Column.Country, Column.Partner);
        return name.Length == 0 ? null : ListTasks.Of(name, activity, row.Lines) with { Timing = Null(row[Column.Time]) ?? activity.Timing };
    }

    /// <summary>What rows of every kind have in common; a row's own cell goes before what its section says.</summary>
    private static TaskSeed Basic(TableRow row, Activity activity, string title, TaskKind kind)
    {
        var lead = UnitList.All(row[Column.Lead]);
        if (lead.IsEmpty)
            lead = row[Column.Lead].Length > 0 && kind != TaskKind.Outgoing ? [row[Column.Lead]] : activity.Lead;
        var members = row[Column.Members];
        var with = UnitList.All(row[Column.Coordinating]);
        if (with.IsEmpty && row[Column.Coordinating].Length > 0)
            with = [row[Column.Coordinating]];
        return new TaskSeed
        {
            Title = title,
            Kind = kind,
            Lead = lead,
            Coordinating = UnitNames.Without(UnitNames.Joined(with, activity.Coordinating, UnitList.All(members)), lead),
            Requested = activity.Requested,
            Timing = Null(row[Column.Time]) ?? activity.Timing,
            Occasion = row.GroupTitle.Length > 0 ? row.GroupTitle : activity.Occasion,
            Leader = Null(row[Column.Leader]) ?? activity.Leader,
            Members = Null(members) ?? activity.Members,
            People = Amounts.Of(row[Column.People]),
            Days = Amounts.Of(row[Column.Days]),
            Funding = Null(row[Column.Funding]) ?? activity.Funding,
            Content = Null(row[Column.Content]) ?? activity.Content,
            Lines = row.Lines,
            Words = string.Join(" | ", row.Cells.Select(cell => cell.Value)),
        };
    }

    private static bool IsDelegation(string name) => Lower.Of(name) is var lower && (lower.StartsWith("đoàn", StringComparison.Ordinal) || lower.StartsWith("các đoàn", StringComparison.Ordinal));

    /// <summary>The unit whose delegation it is: "UBND thành phố A", "Đoàn Sở Công Thương"; null where the name is no unit's.</summary>
    private static string? UnitOfDelegation(string name)
    {
        var text = name.Trim();
        foreach (var opening in (ReadOnlySpan<string>)["Đoàn công tác của ", "Đoàn công tác ", "Đoàn của ", "Đoàn "])
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                text = text[opening.Length..];
        }

        var lower = Lower.Of(text);
        return text.Length > 0 && UnitReader.TryRead(text, lower, 0, out var names, out var end) && end >= text.TrimEnd('.').Length && names.Length == 1 && UnitGroups.End(lower, 0) == 0 && !lower.StartsWith("lãnh đạo", StringComparison.Ordinal)
            ? names[0] : null;
    }

    private static string First(TableRow row, params ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            if (row[column].Length > 0)
                return row[column];
        }

        return "";
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
