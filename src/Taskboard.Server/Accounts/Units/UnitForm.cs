using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>The fields of a unit as a form holds them.</summary>
public sealed record UnitForm
{
    /// <summary>The unit's id; a new one is made when the form is shown, so that sending it twice enters one unit.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Short name.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Other names, one a line.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>Functions with their periods.</summary>
    public IReadOnlyList<HeldFunction> Functions { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The legal basis of the change.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The version that the form was based on; 0 for a new unit.</summary>
    public long Version { get; init; }

    /// <summary>The form of a unit that is there.</summary>
    public static UnitForm Of(Unit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        ShortName = unit.ShortName,
        Aliases = string.Join('\n', unit.Aliases),
        Functions = unit.Functions,
        ValidFrom = unit.ValidFrom,
        ValidTo = unit.ValidTo,
        Version = unit.Version,
    };

    /// <summary>What a browser sent, and the first thing wrong with it.</summary>
    internal static (UnitForm Form, AccountFault? Fault) Read(string id, IFormCollection form)
    {
        var rows = new List<(UnitFunction What, DateOnly? From, DateOnly? To)>();
        var fault = FormFields.Periods(form, "function", rows);
        if (!FormFields.Day(form["validFrom"], out var from) || !FormFields.Day(form["validTo"], out var to))
            (fault, from, to) = (AccountFault.NotADay, null, null);
        var read = new UnitForm
        {
            Id = id,
            Name = form["name"].ToString(),
            ShortName = form["shortName"].ToString(),
            Aliases = form["aliases"].ToString(),
            Functions = [.. rows.Select(row => new HeldFunction(row.What, row.From, row.To))],
            ValidFrom = from,
            ValidTo = to,
            Basis = form["basis"].ToString(),
            Version = FormFields.Version(form),
        };
        return (read, fault ?? (from > to ? AccountFault.BackToFront : null));
    }
}
