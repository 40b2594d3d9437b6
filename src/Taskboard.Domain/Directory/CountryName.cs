using Taskboard.Domain.Text;

namespace Taskboard.Domain.Directory;

/// <summary>Country names as they are compared: without case, marks, hyphens and the words for the form of state.</summary>
internal static class CountryName
{
    // longest first, so that the whole title goes
    private static readonly string[] Titles =
    [
        "cong hoa xa hoi chu nghia", "cong hoa dan chu nhan dan", "cong hoa nhan dan", "cong hoa hoi giao",
        "cong hoa lien bang", "cong hoa dan chu", "cong hoa thong nhat", "hop chung quoc", "dai cong quoc", "lien bang",
        "vuong quoc", "cong hoa", "nha nuoc", "chxhcn", "chdcnd", "chdc nd", "chnd", "chlb", "chdc", "nuoc", "lb", "ch", "vq",
    ];

    /// <summary>The comparable form of a name: "In-đô-nê-xi-a" and "Inđônêxia" become one.</summary>
    public static string Key(string name)
    {
        var folded = VietnameseText.Fold(name);
        Span<char> key = folded.Length <= 128 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetter(c))
            {
                key[length++] = c == 'y' ? 'i' : c;
            }
            else if (c is not ('-' or '‑' or '\'' or '’' or '.') && length > 0 && key[length - 1] != ' ')
            {
                key[length++] = ' ';
            }
        }

        return key[..length].TrimEnd().ToString();
    }

    /// <summary>A key without the words for the form of state before it, or null if there are none.</summary>
    public static string? WithoutTitle(string key)
    {
        foreach (var title in Titles)
        {
            if (key.Length > title.Length + 1 && key[title.Length] == ' ' && key.StartsWith(title, StringComparison.Ordinal))
            {
                return key[(title.Length + 1)..];
            }
        }

        return null;
    }
}
