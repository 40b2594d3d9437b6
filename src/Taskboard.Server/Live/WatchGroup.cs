using Taskboard.Server.Boards;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Live;

/// <summary>Those who see the same of a board in the same language: they are sent the same messages.</summary>
internal sealed class WatchGroup
{
    private BoardMatch? _match;

    private WatchGroup(string name, BoardFilter filter, Language language) => (Name, Filter, Language) = (name, filter, language);

    /// <summary>The hub's name for it.</summary>
    public string Name { get; }

    /// <summary>What they see.</summary>
    public BoardFilter Filter { get; }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The board.</summary>
    public BoardKey Board => Filter.Board;

    /// <summary>How many connections; guarded by <see cref="Watchers"/>.</summary>
    public int Count { get; set; }

    /// <summary>The group of a filter; how the page is arranged makes no difference.</summary>
    public static WatchGroup Of(BoardFilter filter, Language language)
    {
        var seen = filter with { Lanes = Swimlanes.None, Dense = false };
        return new($"{language.Id()}{BoardQuery.Format(seen)}", seen, language);
    }

    /// <summary>Whether they see a card on a day.</summary>
    public bool Shows(CardFacts card, DateOnly today)
    {
        if (_match?.Today != today)
            _match = new BoardMatch(Filter, today);
        return _match.Shows(card);
    }
}
