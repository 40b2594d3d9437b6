using Taskboard.Journal;

namespace Taskboard.Server.Texts;

/// <summary>Names who did something: "Nguyễn A", or "Nguyễn A (thay mặt Trần B)".</summary>
internal static class ActorNames
{
    /// <summary>The name in a language.</summary>
    public static string Of(JournalActor actor, Language language) =>
        actor.OnBehalfOf is { } absent ? Text.Get(language, "substitute.by", actor.Name, absent.Name) : actor.Name;
}
