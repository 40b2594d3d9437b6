using Microsoft.Extensions.Primitives;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Units in forms: the id of a unit of the directory, or the words of a group after an equals sign.</summary>
internal static class UnitField
{
    private const char Words = '=';

    /// <summary>As it stands in a form.</summary>
    public static string Write(UnitRef unit) => unit.Id ?? Words + unit.Name;

    /// <summary>The units of a field. Ids that the directory does not know are left out: the rules then miss them.</summary>
    public static IReadOnlyList<UnitRef> Read(StringValues values, DirectoryBook directory)
    {
        var units = new List<UnitRef>();
        foreach (var value in values)
        {
            if (string.IsNullOrWhiteSpace(value))
                continue;
            var unit = value[0] == Words
                ? new UnitRef(null, VietnameseText.Nfc(value[1..].Trim()))
                : directory.Unit(value) is { } known ? new UnitRef(known.Id, known.Name) : null;
            if (unit is not null && !units.Exists(u => u.IsSame(unit)))
                units.Add(unit);
        }
        return units;
    }
}
