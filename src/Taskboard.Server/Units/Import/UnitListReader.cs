using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Units;

/// <summary>Makes units out of the rows of a list, and says of each line what is wrong with it. Enters nothing.</summary>
internal sealed class UnitListReader(DirectoryBook directory)
{
    private static readonly char[] s_between = ['|', '\n'];

    /// <summary>The lines of a list, or the key of the text that says why it is none.</summary>
    /// <param name="text">The list.</param>
    /// <param name="today">Today: a unit that works is not ended in passing.</param>
    public (IReadOnlyList<UnitLine> Lines, string? Problem) Read(string text, DateOnly today)
    {
        var (rows, problem) = UnitTable.Read(text);
        if (problem is not null)
            return ([], problem);
        var forms = rows.Select(row => (row.Line, row.Cells, Form: FormOf(row.Cells))).ToList();
        // a line may name a unit that the same list enters, and no name may mean two
        var named = forms.Where(each => each.Form.Name.Length > 0).DistinctBy(each => each.Form.Id).ToList();
        var own = new UnitIndex(named.Select(each => Plain(each.Form)));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return ([.. forms.Select(each => LineOf(each.Line, each.Cells, each.Form, own, named.ConvertAll(n => n.Form), seen, today))], null);
    }

    private UnitForm FormOf(UnitCells cells)
    {
        var name = UserRules.CleanName(cells.Name);
        var known = directory.Find(name);
        return new UnitForm
        {
            // the id follows from the name: the same list entered twice enters each unit once
            Id = known?.Id ?? Identifiers.From("unit/" + UnitIndex.Exact(name)),
            Name = known is not null && UnitIndex.Exact(known.Name) != UnitIndex.Exact(name) ? known.Name : name,
            ShortName = cells.ShortName ?? known?.ShortName ?? UnitNames.Short(name),
            Aliases = cells.Aliases is { } aliases ? string.Join('\n', Split(aliases)) : string.Join('\n', known?.Aliases ?? []),
            ValidFrom = cells.From is { } from ? DayField.Read(from) : known?.ValidFrom,
            ValidTo = cells.To is { } to ? DayField.Read(to) : known?.ValidTo,
            Basis = cells.Basis ?? "",
            Version = known?.Version ?? 0,
        };
    }

    private UnitLine LineOf(int number, UnitCells cells, UnitForm form, UnitIndex own, List<UnitForm> all, Dictionary<string, int> seen, DateOnly today)
    {
        var faults = new List<UnitLineFault>();
        var known = directory.Unit(form.Id);
        var functions = Functions(cells.Functions, known, faults);
        foreach (var day in (ReadOnlySpan<string?>)[cells.From, cells.To])
            if (DayField.IsWrong(day))
                faults.Add(new("units.import.not-a-day", day));
        if (form.ValidTo < form.ValidFrom)
            faults.Add(new("account.fault.back-to-front"));
        if (!seen.TryAdd(form.Id, number))
            faults.Add(new("units.import.twice", seen[form.Id].ToString(CultureInfo.InvariantCulture)));
        var successors = Successors(cells.Successors, form, own, all, faults);
        if (known is not null && known.IsValidOn(today) && (form.ValidTo < today || (form.ValidTo is not null && successors.Count > 0 && known.Succession is null)))
            faults.Add(new("units.import.works", known.Name));
        var basis = UserRules.CleanName(form.Basis);
        if (successors.Count > 0 && form.ValidTo is null)
            faults.Add(new("units.import.no-end"));
        else if (successors.Count > 0 && basis.Length == 0 && known?.Succession is null)
            faults.Add(new("units.import.no-basis"));
        var registered = UnitRules.Read(form with { Functions = functions }, name => own.Find(name) is { } listed ? listed : directory.Find(name));
        if (registered is AccountReply<UnitRegistered>.Refused(var why))
            faults.Add(new("account.fault." + Names.Kebab(why.Fault), why.Detail));
        if (faults.Count > 0 || registered is not AccountReply<UnitRegistered>.Done(var unit))
            return new(number, cells, known is null ? UnitLineEffect.Adds : UnitLineEffect.Changes, [], form.Version, faults);
        var events = Events(unit, known, successors, basis.Length > 0 ? basis : known?.Succession?.Basis ?? "");
        return new(number, cells, known is null ? UnitLineEffect.Adds : events.Count == 0 ? UnitLineEffect.Keeps : UnitLineEffect.Changes, events, form.Version, faults);
    }

    private static IReadOnlyList<UnitEvent> Events(UnitRegistered unit, Unit? known, IReadOnlyList<string> successors, string basis)
    {
        var events = new List<UnitEvent>();
        if (known is null || !Stands(unit, known))
            events.Add(unit);
        if (successors.Count > 0 && unit.ValidTo is { } last && !(known?.Succession is { } passed && passed.On == last.AddDays(1) && passed.Basis == basis && passed.Successors.SequenceEqual(successors)))
            events.Add(new UnitSucceeded
            {
                UnitId = unit.UnitId,
                Kind = successors.Count == 1 ? SuccessionKind.Merge : SuccessionKind.Split,
                On = last.AddDays(1),
                Basis = basis,
                Successors = successors,
            });
        return events;
    }

    private static bool Stands(UnitRegistered unit, Unit known) =>
        unit.Name == known.Name && unit.ShortName == known.ShortName && unit.Aliases.SequenceEqual(known.Aliases) && unit.Functions.SequenceEqual(known.Functions)
        && unit.ValidFrom == known.ValidFrom && unit.ValidTo == known.ValidTo;

    private IReadOnlyList<string> Successors(string? cell, UnitForm form, UnitIndex own, List<UnitForm> all, List<UnitLineFault> faults)
    {
        var ids = new List<string>();
        foreach (var name in Split(cell ?? ""))
        {
            var id = (own.Find(name) ?? directory.Find(name))?.Id;
            if (id is null)
                faults.Add(new("units.import.no-successor", name));
            else if (id == form.Id)
                faults.Add(new("units.import.itself", name));
            else if (form.ValidTo is { } last && !ExistsOn(id, last.AddDays(1), all))
                faults.Add(new("units.import.successor-not-there", name));
            else if (!ids.Contains(id))
                ids.Add(id);
        }
        return ids;
    }

    private bool ExistsOn(string id, DateOnly day, List<UnitForm> all) =>
        all.Find(form => form.Id == id) is { } listed ? Plain(listed).IsValidOn(day) : directory.Unit(id)?.IsValidOn(day) == true;

    private static IReadOnlyList<HeldFunction> Functions(string? cell, Unit? known, List<UnitLineFault> faults)
    {
        if (cell is null)
            return known?.Functions ?? [];
        var functions = new List<HeldFunction>();
        foreach (var word in Split(cell))
            if (Enum.GetValues<UnitFunction>().Where(f => IsNamed(f, word)).Select(f => (UnitFunction?)f).FirstOrDefault() is not { } function)
                faults.Add(new("units.import.no-function", word));
            else if (known?.Functions.Where(held => held.Function == function).ToList() is { Count: > 0 } periods)
                functions.AddRange(periods);
            else
                functions.Add(new HeldFunction(function));
        return [.. functions.Distinct()];
    }

    private static bool IsNamed(UnitFunction function, string word) =>
        VietnameseText.Fold(Text.Get(Language.Vi, "function." + Names.Kebab(function))) == VietnameseText.Fold(word) || Names.Kebab(function) == word;

    private static Unit Plain(UnitForm form) => new()
    {
        Id = form.Id,
        Version = 0,
        Name = form.Name,
        ShortName = form.ShortName.Length > 0 ? form.ShortName : form.Name,
        Aliases = Split(form.Aliases),
        ValidFrom = form.ValidFrom,
        ValidTo = form.ValidTo,
    };

    private static string[] Split(string cell) => cell.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
