using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Api;

/// <summary>Units as a program names them: by id, or by any name that the directory knows; other words stay as written and are nobody.</summary>
internal static class NamedUnits
{
    /// <summary>The units of the names.</summary>
    public static IReadOnlyList<UnitRef> Of(IReadOnlyList<string?> names, DirectoryBook directory)
    {
        var units = new UnitRef[names.Count];
        for (var i = 0; i < units.Length; i++)
        {
            var name = VietnameseText.Nfc((names[i] ?? "").Trim());
            units[i] = (directory.Unit(name) ?? directory.Find(name)) is { } unit ? new(unit.Id, unit.Name) : new(null, name);
        }
        return units;
    }
}
