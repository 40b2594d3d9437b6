using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Boards;

public sealed partial class BoardBook
{
    /// <summary>Takes in the records that follow <see cref="Applied"/>, in order. A record that cannot be applied costs its board, which is then
    /// read anew from the database, and never the records behind it.</summary>
    public AppliedRecords Apply(IReadOnlyList<JournalRecord> records)
    {
        var changes = new List<CardChange>();
        var anew = new HashSet<string>();
        foreach (var record in records)
        {
            lock (_gate)
            {
                try
                {
                    Apply(record, changes, anew);
                }
                catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or NotSupportedException or InvalidCastException)
                {
                    LogRecord(log, record.Position, record.Stream, problem);
                    DropAllTouchedBy(record, anew);
                }
                Volatile.Write(ref _applied, record.Position);
                Renew(record);
            }
        }
        return new AppliedRecords(changes, anew);
    }

    private void Apply(JournalRecord record, List<CardChange> changes, HashSet<string> anew)
    {
        if (record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
        {
            if (BoardOf(record) is not { } board)
                return;
            if (Apply(board, record) is { } change)
                changes.Add(change);
            else if (!_boards.ContainsKey(board.PlanId))
                anew.Add(board.PlanId);
        }
        else if (record.Stream.StartsWith(Streams.PlanPrefix, StringComparison.Ordinal))
        {
            ApplyToPlan(record.Stream[Streams.PlanPrefix.Length..], record);
        }
        else if (record.Stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal))
        {
            ShowAnew(record, anew);
        }
    }

    /// <summary>Whose rights a record changed loads their board anew when it has limited tasks: the board that comes must stand behind that record, or they would
    /// load it for ever.</summary>
    private void Renew(JournalRecord record)
    {
        var changesRights = record.Stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal) || record.Stream.StartsWith(Streams.PersonPrefix, StringComparison.Ordinal);
        if (!changesRights && record.Position - _renewedAt < LongestLag)
            return;
        _renewedAt = record.Position;
        if (_shelf.HasLimited || _boards.Values.Any(static board => board.Limited > 0))
            _shelfStamp = ++_stamp;
    }

    private void ApplyToPlan(string planId, JournalRecord record)
    {
        if (!_shelf.Apply(planId, record))
            return;
        _shelfStamp = ++_stamp;
        // who watches all plans watches this one from its first task on
        if (record.Version == 1 && !_boards.ContainsKey(planId) && IsWatched(BoardKey.All) && CurrentPlansThatFit().Contains(planId))
        {
            var board = _boards[planId] = new PlanBoard(planId) { Loading = Task.FromResult(true), Stamp = _stamp, LastUse = ++_uses };
            board.Fill(new PlanRows(_shelf.Find(planId)!, [], record.Position), maker);
        }
    }

    /// <summary>The loaded board on which a task's record belongs. A board that is being loaded keeps the record for later.</summary>
    private PlanBoard? BoardOf(JournalRecord record)
    {
        var taskId = record.Stream[Streams.TaskPrefix.Length..];
        if (_byTask.TryGetValue(taskId, out var board))
            return board;
        foreach (var loading in _boards.Values)
            if (loading.Cards is null)
                loading.Waiting.Add(record);
        return record.Version == 1 && Read(record) is [TaskPlanned planned, ..] && _boards.TryGetValue(planned.PlanId, out board) && board.Cards is not null
            ? board
            : null;
    }

    /// <summary>Applies a task's record to a loaded board; null where it changes nothing there. A gap in the versions costs the board.</summary>
    private CardChange? Apply(PlanBoard board, JournalRecord record)
    {
        if (record.Position <= board.LoadedAt)
            return null;
        var taskId = record.Stream[Streams.TaskPrefix.Length..];
        var known = board.Cards!.GetValueOrDefault(taskId);
        if (known is not null && record.Version <= known.Task.Version)
            return null;
        if (record.Version != (known?.Task.Version ?? 0) + 1)
        {
            // another board's task, seen while this one was being loaded, or a broken run
            if (known is not null)
                Drop(board);
            return null;
        }
        var events = Read(record);
        if (known is null && (events is not [TaskPlanned planned, ..] || planned.PlanId != board.PlanId))
            return null;
        var card = known?.After(events, record.At) ?? new LiveCard(PlanTask.Evolve(null, events), record.At, maker);
        board.Limited += (card.Task.Limited ? 1 : 0) - (known is { Task.Limited: true } ? 1 : 0);
        board.Cards![taskId] = card;
        _byTask[taskId] = board;
        board.LastChange = record.Position;
        board.Stamp = ++_stamp;
        return new CardChange(record, events, card);
    }

    private void ShowAnew(JournalRecord record, HashSet<string> anew)
    {
        var unitId = record.Stream[Streams.UnitPrefix.Length..];
        var named = new Dictionary<string, bool>();
        foreach (var board in _boards.Values)
        {
            if (board.Cards is null)
                continue;
            var touched = board.Cards.Where(pair => Mentions(pair.Value.Task.Responsibility, RestsOn)).ToList();
            foreach (var (taskId, card) in touched)
                board.Cards[taskId] = card.Anew();
            if (touched.Count == 0)
                continue;
            board.LastChange = record.Position;
            board.Stamp = ++_stamp;
            anew.Add(board.PlanId);
        }

        bool RestsOn(string other) => named.TryGetValue(other, out var known) ? known : named[other] = maker.RestsOn(other, unitId);
    }

    private void DropAllTouchedBy(JournalRecord record, HashSet<string> anew)
    {
        var board = record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal)
            ? _byTask.GetValueOrDefault(record.Stream[Streams.TaskPrefix.Length..])
            : null;
        foreach (var touched in board is not null ? [board] : _boards.Values.Where(b => b.Cards is not null).ToList())
        {
            Drop(touched);
            anew.Add(touched.PlanId);
        }
    }

    private static bool Mentions(Responsibility responsibility, Func<string, bool> isIt) =>
        responsibility.Lead.Concat(responsibility.Coordinating).Concat(responsibility.Invited).Any(u => u.Id is { } id && isIt(id));

    private static TaskEvent[] Read(JournalRecord record) => JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.TaskEventArray)!;
}
