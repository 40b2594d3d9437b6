using System.Globalization;
using Microsoft.AspNetCore.Components;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>Lays a board out: which cards are shown, in which lane and column, in which order, and the counts.</summary>
public sealed class BoardLayout
{
    /// <summary>Cards that a cell shows at once; the rest is asked for.</summary>
    public const int CellLimit = 1_000;

    private const string SlotStart = "<!--cards:";
    private const string SlotEnd = "-->";

    private BoardLayout(BoardView view, IReadOnlyList<IReadOnlyList<LiveCard>> cells) => (View, Cells) = (view, cells);

    /// <summary>What the shell shows.</summary>
    public BoardView View { get; }

    /// <summary>The cards of each slot, by its number.</summary>
    public IReadOnlyList<IReadOnlyList<LiveCard>> Cells { get; }

    /// <summary>Lays out a board on a day.</summary>
    public static BoardLayout Of(BoardContent content, BoardFilter filter, DateOnly today, DirectoryBook directory, Language language)
    {
        var match = new BoardMatch(filter, today);
        var shown = new List<LiveCard>(content.Cards.Count);
        foreach (var card in content.Cards)
            if (match.Shows(card.Facts))
                shown.Add(card);
        shown.Sort(static (x, y) => CardOrder.Instance.Compare(x.Facts, y.Facts));

        var stages = Columns(filter);
        var cells = new List<IReadOnlyList<LiveCard>>();
        var lanes = LanesOf(shown, filter, directory, language)
            .Select(lane => new BoardLane(lane.Id, lane.Name, [.. stages.Select(stage => Cell(stage, lane.Cards, today, cells))]))
            .ToList();
        var view = new BoardView
        {
            Filter = filter,
            Title = content.Plan is { Plan: var plan } ? (plan.Number is null ? plan.Title : $"{plan.Number} · {plan.Title}") : null,
            Issuer = content.Plan?.Plan.Issuer,
            Position = content.Position,
            Today = today,
            Count = shown.Count,
            Total = content.Cards.Count,
            PlansOmitted = content.Omitted,
            Columns = [.. stages.Select((stage, i) => new BoardColumn(stage, lanes.Sum(l => l.Cells[i].Count), lanes.Sum(l => l.Cells[i].Late)))],
            Lanes = lanes,
            Choices = ChoicesOf.Board(content, directory),
        };
        return new BoardLayout(view, cells);
    }

    /// <summary>Cuts a rendered shell at its slots: the text before the first, the number of the first, the text behind it, and so on.</summary>
    /// <exception cref="InvalidOperationException">A slot is missing, or stands twice.</exception>
    public IReadOnlyList<(string Text, int? Slot)> Cut(string shell)
    {
        var pieces = new List<(string, int?)>();
        var seen = new bool[Cells.Count];
        var at = 0;
        while (shell.IndexOf(SlotStart, at, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = shell.IndexOf(SlotEnd, start, StringComparison.Ordinal);
            var slot = int.Parse(shell.AsSpan(start + SlotStart.Length, end - start - SlotStart.Length), NumberStyles.None, CultureInfo.InvariantCulture);
            if (seen[slot])
                throw new InvalidOperationException($"the shell of a board writes slot {slot} twice");
            seen[slot] = true;
            pieces.Add((shell[at..start], slot));
            at = end + SlotEnd.Length;
        }
        if (seen.Contains(false))
            throw new InvalidOperationException("the shell of a board leaves out a slot");
        pieces.Add((shell[at..], null));
        return pieces;
    }

    private static List<Stage> Columns(BoardFilter filter)
    {
        var aside = filter.Aside || filter.Stages.Contains(Stage.Aside)
            || filter.States.Contains(CommonStates.Suspended) || filter.States.Contains(CommonStates.Stopped);
        return aside ? [.. Stages.Columns, Stage.Aside] : [.. Stages.Columns];
    }

    private static BoardCell Cell(Stage stage, List<LiveCard> lane, DateOnly today, List<IReadOnlyList<LiveCard>> cells)
    {
        var cards = lane.FindAll(card => card.Facts.Stage == stage);
        var slot = cells.Count;
        cells.Add(cards.Count > CellLimit ? cards[..CellLimit] : cards);
        return new BoardCell(
            stage,
            cards.Count,
            cards.Count(card => card.Facts.IsLate(today)),
            Math.Max(0, cards.Count - CellLimit),
            new MarkupString(string.Create(CultureInfo.InvariantCulture, $"{SlotStart}{slot}{SlotEnd}")));
    }

    private static IEnumerable<(string Id, string? Name, List<LiveCard> Cards)> LanesOf(
        List<LiveCard> shown, BoardFilter filter, DirectoryBook directory, Language language) => filter.Lanes switch
        {
            Swimlanes.Kind =>
                from kind in TaskKinds.All
                let cards = shown.FindAll(card => card.Facts.Kind == kind)
                where cards.Count > 0
                select (kind.Id(), (string?)Texts.Text.Get(language, "kind." + kind.Id()), cards),
            Swimlanes.Unit => shown
                .GroupBy(card => card.Facts.LeadIds is [var lead, ..] ? lead : "")
                .Select(group => (Id: group.Key, Name: UnitName(group.Key, directory), Cards: group.ToList()))
                .OrderBy(lane => lane.Name is null)
                .ThenBy(lane => lane.Name, Comparer<string?>.Create(VietnameseText.Compare))
                .Select(lane => (lane.Id, (string?)(lane.Name ?? Texts.Text.Get(language, "lane.no-unit")), lane.Cards)),
            _ => [("", null, shown)],
        };

    private static string? UnitName(string id, DirectoryBook directory) => id.Length == 0 ? null : directory.Unit(id)?.Name ?? id;
}
