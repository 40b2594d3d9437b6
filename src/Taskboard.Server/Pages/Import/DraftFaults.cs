using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>Why a correction of a draft was not taken, in words.</summary>
internal static class DraftFaults
{
    /// <summary>The words of a fault: the name of a field, or of something else that is told by itself; null where too many saved at once.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="typed">What was typed in the field at fault.</param>
    public static DocumentWords Of(string? fault, Language language, string? typed = null) => fault switch
    {
        "changed" or "too-many" or "stale-undo" or "stale-alike" => Words("review." + fault, language),
        null => Words("review.busy", language),
        _ => new(Text.Get(language, "review.fault", Text.Get(language, "draft-fault." + fault, typed)), Text.Get(language, "review.fault.do")),
    };

    private static DocumentWords Words(string key, Language language) => new(Text.Get(language, key), Text.Get(language, key + ".do"));
}
