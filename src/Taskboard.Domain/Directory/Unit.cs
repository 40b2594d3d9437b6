namespace Taskboard.Domain.Directory;

/// <summary>Đơn vị: a department, an office, a district. Names and functions carry dates; nothing is derived from a name.</summary>
public sealed record Unit
{
    /// <summary>The unit's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for cards, e.g. <c>SNgV</c>; the full name where there is none.</summary>
    public required string ShortName { get; init; }

    /// <summary>Other ways in which plans write it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is for the province.</summary>
    public IReadOnlyList<HeldFunction> Functions { get; init; } = [];

    /// <summary>First day of its existence; null when unknown.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of its existence; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The names that it bore before, the oldest first.</summary>
    public IReadOnlyList<UnitName> Names { get; init; } = [];

    /// <summary>What became of it; null while nothing did.</summary>
    public UnitSuccession? Succession { get; init; }

    /// <summary>Whether it exists on a day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    /// <summary>The functions it holds on a day; none before it exists and after its end.</summary>
    public IEnumerable<UnitFunction> FunctionsOn(DateOnly day) =>
        Functions.Where(f => IsValidOn(day)).Where(f => (f.From is null || f.From <= day) && (f.To is null || day <= f.To)).Select(f => f.Function);

    /// <summary>The full name that it bore on a day.</summary>
    public string NameOn(DateOnly day) => Names.FirstOrDefault(n => (n.From is null || n.From <= day) && day <= n.To)?.Name ?? Name;

    private Unit After(UnitSucceeded e)
    {
        var last = e.On.AddDays(-1);
        if (e.Kind == SuccessionKind.Rename)
            return this with
            {
                Names = [.. Names, new UnitName(Name, ShortName, Names is [.., { To: { } before }] ? before.AddDays(1) : ValidFrom, last, e.Basis)],
                Name = e.NewName ?? Name,
                ShortName = e.NewShortName ?? e.NewName ?? ShortName,
            };
        var succession = new UnitSuccession(e.Kind, e.On, e.Basis, e.Successors);
        return e.Kind == SuccessionKind.Transfer
            ? this with { Succession = succession }
            : this with
            {
                Succession = succession,
                ValidTo = last,
                Functions = [.. Functions.Select(f => f.To is { } to && to <= last ? f : f with { To = last })],
            };
    }

    /// <summary>The state after all events of one command.</summary>
    public static Unit Evolve(Unit? unit, IReadOnlyList<UnitEvent> events)
    {
        foreach (var e in events)
            unit = e switch
            {
                UnitRegistered r => new()
                {
                    Id = r.UnitId,
                    Version = unit?.Version ?? 0,
                    Name = r.Name,
                    ShortName = r.ShortName,
                    Aliases = r.Aliases,
                    Functions = r.Functions,
                    ValidFrom = r.ValidFrom,
                    ValidTo = r.ValidTo,
                    Names = unit?.Names ?? [],
                    Succession = unit?.Succession,
                },
                UnitSucceeded s => unit!.After(s),
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a unit"),
            };
        return unit! with { Version = unit.Version + 1 };
    }
}

/// <summary>A function that a unit holds, from when to when.</summary>
public sealed record HeldFunction(UnitFunction Function, DateOnly? From = null, DateOnly? To = null);
