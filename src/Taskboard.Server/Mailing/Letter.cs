using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>What a mail says.</summary>
/// <param name="Language">In which language.</param>
/// <param name="Name">Whom it addresses.</param>
/// <param name="Items">The notices, the latest first; no more than <see cref="Most"/>.</param>
/// <param name="More">How many more there are.</param>
/// <param name="Home">Where everything that waits is seen.</param>
/// <param name="Settings">Where its reader changes how they are told.</param>
public sealed record Letter(Language Language, string Name, IReadOnlyList<LetterItem> Items, int More, string Home, string Settings)
{
    /// <summary>More than this nobody reads in a mail.</summary>
    public const int Most = 40;

    /// <summary>The subject: the one thing that is told, or how many.</summary>
    public string Subject => Items.Count + More == 1
        ? $"{Text.Get(Language, "notice." + Key(Items[0]))} {Items[0].Title ?? Text.Get(Language, "mail.limited")}"
        : Text.Get(Language, "mail.subject.many", Items.Count + More);

    /// <summary>The end of the key of what is told.</summary>
    public static string Key(LetterItem item) => item.Kind.ToString().ToLowerInvariant();
}
