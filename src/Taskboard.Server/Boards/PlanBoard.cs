using Taskboard.Journal;

namespace Taskboard.Server.Boards;

/// <summary>The cards of one plan in memory. Guarded by <see cref="BoardBook"/>.</summary>
internal sealed class PlanBoard(string planId)
{
    /// <summary>The plan.</summary>
    public string PlanId => planId;

    /// <summary>The cards by the ids of their tasks; null while they are being loaded.</summary>
    public Dictionary<string, LiveCard>? Cards { get; private set; }

    /// <summary>How many of its tasks are limited to their units and the leaders.</summary>
    public int Limited { get; set; }

    /// <summary>Records that came while the cards were being loaded.</summary>
    public List<JournalRecord> Waiting { get; } = [];

    /// <summary>The position as of which the cards were loaded: what is not later is in them already.</summary>
    public long LoadedAt { get; private set; }

    /// <summary>The position of the last change.</summary>
    public long LastChange { get; set; }

    /// <summary>Grows with every change, over all boards: what was made at an earlier stamp is old.</summary>
    public long Stamp { get; set; }

    /// <summary>When somebody last asked for it, in ticks of the book.</summary>
    public long LastUse { get; set; }

    /// <summary>Ends when the cards are there; its result is false where there is no such plan.</summary>
    public Task<bool>? Loading { get; set; }

    /// <summary>Puts the cards in.</summary>
    public void Fill(PlanRows rows, CardMaker maker)
    {
        Cards = rows.Tasks.ToDictionary(row => row.Task.Id, row => new LiveCard(row.Task, row.ChangedAt, maker));
        Limited = Cards.Values.Count(card => card.Task.Limited);
        LoadedAt = LastChange = rows.Position;
    }
}
