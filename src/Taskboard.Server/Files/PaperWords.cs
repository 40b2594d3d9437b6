using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Names of kinds of papers in addresses, forms and texts.</summary>
internal static class PaperWords
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<PaperKind> All { get; } = Enum.GetValues<PaperKind>();

    /// <summary>The word of a kind.</summary>
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Draft => "draft",
        PaperKind.Translation => "translation",
        PaperKind.Signed => "signed",
        PaperKind.Programme => "programme",
        PaperKind.Report => "report",
        PaperKind.Photo => "photo",
        PaperKind.Identity => "identity",
        _ => "other",
    };

    /// <summary>The kind of a word; null where there is none of that name.</summary>
    public static PaperKind? Parse(string? word)
    {
        foreach (var kind in All)
            if (Of(kind) == word)
                return kind;
        return null;
    }
}
