using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Units;

/// <summary>What a form says of a unit's passing.</summary>
public sealed record SuccessionForm
{
    private const int LongestBasis = 300;
    private const int LongestName = 150;

    /// <summary>How it passes.</summary>
    public SuccessionKind Kind { get; init; } = SuccessionKind.Merge;

    /// <summary>The first day of the new order.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The legal basis.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Ids of the units that follow.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>The new name, of a unit that is renamed.</summary>
    public string NewName { get; init; } = "";

    /// <summary>The new short name.</summary>
    public string NewShortName { get; init; } = "";

    /// <summary>The version of the unit that was looked at.</summary>
    public long Version { get; init; }

    /// <summary>What a browser sent.</summary>
    internal static SuccessionForm Read(IFormCollection form) => new()
    {
        Kind = FormFields.Choice<SuccessionKind>(form["kind"]) ?? SuccessionKind.Merge,
        On = FormFields.Day(form["on"], out var on) ? on : null,
        Basis = Clean(form["basis"]),
        Successors = [.. form["successor"].OfType<string>().Where(id => id.Length > 0).Distinct()],
        NewName = Clean(form["newName"]),
        NewShortName = Clean(form["newShortName"]),
        Version = FormFields.Version(form),
    };

    /// <summary>What happens to the unit; or the key of the text that says what is wrong.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="today">Today: rights follow at once, so that nothing is carried out before its day.</param>
    /// <param name="directory">Looks up units.</param>
    public (UnitSucceeded? Event, string? Fault) ToEvent(Unit unit, DateOnly today, Directory.DirectoryBook directory)
    {
        var fault = On is not { } on ? "succession.no-day"
            : on > today ? "succession.not-yet"
            : unit.ValidTo is not null ? "succession.ended"
            : Basis.Length is 0 or > LongestBasis || !UserRules.IsText(Basis) ? "succession.no-basis"
            : Kind == SuccessionKind.Rename && (NewName.Length is 0 or > LongestName || NewShortName.Length > LongestName || !UserRules.IsText(NewName)
                || (NewShortName.Length > 0 && !UserRules.IsText(NewShortName))) ? "succession.no-name"
            : Kind == SuccessionKind.Rename && directory.Find(NewName) is { } other && other.Id != unit.Id ? "succession.name-taken"
            : Successors.Any(id => id == unit.Id || directory.Unit(id)?.IsValidOn(on) != true) ? "succession.no-successor"
            : Kind is SuccessionKind.Merge or SuccessionKind.Transfer && Successors.Count != 1 ? "succession.one-successor"
            : Kind == SuccessionKind.Split && Successors.Count < 2 ? "succession.two-successors"
            : null;
        return fault is not null ? (null, fault) : (new UnitSucceeded
        {
            UnitId = unit.Id,
            Kind = Kind,
            On = On!.Value,
            Basis = Basis,
            Successors = Kind is SuccessionKind.Rename or SuccessionKind.Dissolve ? [] : Successors,
            NewName = Kind == SuccessionKind.Rename ? NewName : null,
            NewShortName = Kind == SuccessionKind.Rename && NewShortName.Length > 0 ? NewShortName : null,
        }, null);
    }

    private static string Clean(string? text) => VietnameseText.Nfc((text ?? "").ReplaceLineEndings(" ").Trim());
}
