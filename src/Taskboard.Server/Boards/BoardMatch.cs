using System.Collections.Frozen;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>A filter made ready to be asked about many cards on one day.</summary>
public sealed class BoardMatch
{
    private readonly BoardFilter _filter;
    private readonly FrozenSet<string> _units;
    private readonly FrozenSet<string> _states;
    private readonly string[] _words;
    private readonly string? _leader;

    /// <summary>Makes it ready.</summary>
    public BoardMatch(BoardFilter filter, DateOnly today)
    {
        _filter = filter;
        Today = today;
        _units = filter.Units.ToFrozenSet();
        _states = filter.States.ToFrozenSet();
        _words = VietnameseText.Fold(filter.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _leader = filter.Leader is null ? null : VietnameseText.Fold(filter.Leader);
    }

    /// <summary>The day by which lateness is judged.</summary>
    public DateOnly Today { get; }

    /// <summary>Whether the board shows the card.</summary>
    public bool Shows(CardFacts card) =>
        (card.Flags & CardFlags.Archived) == 0
        && HasPlace(card)
        && (_units.Count == 0 || Concerns(_filter.LeadOnly ? card.LeadIds : card.UnitIds))
        && (_filter.Kinds.Length == 0 || _filter.Kinds.Contains(card.Kind))
        && (_states.Count == 0 || _states.Contains(card.State.Id))
        && (_filter.Stages.Length == 0 || _filter.Stages.Contains(card.Stage))
        && (_filter.Late is not { } late || card.Is(late, Today))
        && (_leader is null || (card.Leader is { } leader && VietnameseText.Fold(leader) == _leader))
        && HasWords(card.Search);

    /// <summary>Suspended and stopped tasks have no column of their own: they are shown when they are asked for.</summary>
    private bool HasPlace(CardFacts card) =>
        card.Stage != Stage.Aside || _filter.Aside || _filter.Stages.Contains(Stage.Aside) || _states.Contains(card.State.Id);

    private bool Concerns(IReadOnlyList<string> units)
    {
        foreach (var unit in units)
            if (_units.Contains(unit))
                return true;
        return false;
    }

    private bool HasWords(string search)
    {
        foreach (var word in _words)
            if (!search.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }
}
