using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Boards;

/// <summary>Finds what the cards of a board can be filtered by.</summary>
internal static class ChoicesOf
{
    private static readonly Comparer<string> s_vietnamese = Comparer<string>.Create(VietnameseText.Compare);

    /// <summary>The choices of a board. They depend on the board and the directory, not on the filter.</summary>
    public static BoardChoices Board(BoardContent content, DirectoryBook directory)
    {
        var units = new Dictionary<string, int>();
        var kinds = new Dictionary<TaskKind, int>();
        var states = new Dictionary<string, StateChoice>();
        var leaders = new Dictionary<string, LeaderChoice>();
        foreach (var card in content.Cards)
        {
            var facts = card.Facts;
            foreach (var unit in facts.UnitIds)
                units[unit] = units.GetValueOrDefault(unit) + 1;
            kinds[facts.Kind] = kinds.GetValueOrDefault(facts.Kind) + 1;
            states[facts.State.Id] = states.TryGetValue(facts.State.Id, out var state) ? state with { Count = state.Count + 1 } : new(facts.State, 1);
            if (facts.Leader is { } leader)
                leaders[leader] = leaders.TryGetValue(leader, out var known) ? known with { Count = known.Count + 1 } : new(leader, 1);
        }
        return new BoardChoices
        {
            Plans = [.. content.Plans.Select(p => p.Choice)],
            Units = [.. units.Select(pair => Unit(pair.Key, pair.Value, directory)).OrderBy(u => u.Name, s_vietnamese)],
            Kinds = [.. TaskKinds.All.Where(kinds.ContainsKey).Select(kind => new KindChoice(kind, kinds[kind]))],
            States = [.. states.Values.OrderBy(s => s.State.Stage).ThenBy(s => s.State.Name.Vi, s_vietnamese)],
            Leaders = [.. leaders.Values.OrderBy(l => l.Name, s_vietnamese)],
        };
    }

    private static UnitChoice Unit(string id, int count, DirectoryBook directory) =>
        directory.Unit(id) is { } unit ? new(id, unit.ShortName, unit.Name, count) : new(id, id, id, count);
}
