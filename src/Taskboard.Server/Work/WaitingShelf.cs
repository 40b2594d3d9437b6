using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Work;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Work;

/// <summary>What waits for each person who asked, kept and brought up to date by the tasks that changed since: asking again costs what changed, not all open tasks.</summary>
/// <remarks>What is kept of a person counts only while their rights, the day, the workflows and the calendar are those it was found by.</remarks>
internal sealed class WaitingShelf(WorkBook book, Clock clock)
{
    // of all people together: what waits for somebody is a reference and a few dates
    private const int MostKept = 200_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Held> _held = [];
    private long _uses;

    /// <summary>What waits for a user, the most urgent first.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyList<Waiting>> For(ActingUser user, CancellationToken cancel)
    {
        var now = clock.Moment(null);
        var stamp = book.Stamp;
        var tasks = await book.Open(cancel);
        Held? held;
        lock (_gate)
            held = _held.GetValueOrDefault(user.Id);
        IReadOnlyList<Waiting> waiting;
        if (held is null || !held.CountsFor(user, now) || book.ChangedSince(held.Stamp) is not { } changed)
            waiting = [.. WaitingRules.ByUrgency(tasks.SelectMany(task => WaitingRules.For(task, user, At(task, now))))];
        else if (changed.Count == 0)
            waiting = held.Waiting;
        else
            waiting = Update(held.Waiting, tasks, changed, user, now);
        Keep(new Held(user, now.Today, now.Workflows, now.Calendar, stamp, waiting));
        return waiting;
    }

    /// <summary>What waited, with what changed looked at again: those tasks, and the tasks that belong to them.</summary>
    private List<Waiting> Update(IReadOnlyList<Waiting> before, IReadOnlyList<PlanTask> tasks, IReadOnlySet<string> changed, ActingUser user, Domain.Moment now)
    {
        var again = changed.Select(book.Find).OfType<PlanTask>().Where(task => !IsBelow(task, changed)).Concat(tasks.Where(task => IsBelow(task, changed)));
        var fresh = WaitingRules.ByUrgency(again.SelectMany(task => WaitingRules.For(task, user, At(task, now)))).ToList();
        // both are in order: to sort thousands anew for each change would cost more than all the rest
        var merged = new List<Waiting>(before.Count + fresh.Count);
        var next = 0;
        foreach (var waiting in before)
        {
            if (changed.Contains(waiting.Task.Id) || IsBelow(waiting.Task, changed))
                continue;
            while (next < fresh.Count && WaitingRules.Urgent.Compare(fresh[next], waiting) < 0)
                merged.Add(fresh[next++]);
            merged.Add(waiting);
        }
        merged.AddRange(fresh[next..]);
        return merged;
    }

    private static bool IsBelow(PlanTask task, IReadOnlySet<string> changed) => task.ParentId is { } parent && changed.Contains(parent);

    private Domain.Moment At(PlanTask task, Domain.Moment now) => task.ParentId is null ? now : now with { ParentState = book.ParentStateOf(task) };

    private void Keep(Held held)
    {
        lock (_gate)
        {
            held.Used = ++_uses;
            _held[held.User.Id] = held;
            while (_held.Count > 1 && _held.Values.Sum(one => (long)one.Waiting.Count) > MostKept)
                _held.Remove(_held.Values.MinBy(one => one.Used)!.User.Id);
        }
    }

    private sealed record Held(ActingUser User, DateOnly Today, WorkflowBook Workflows, OfficialCalendar Calendar, long Stamp, IReadOnlyList<Waiting> Waiting)
    {
        public long Used { get; set; }

        public bool CountsFor(ActingUser user, Domain.Moment now) =>
            ReferenceEquals(User, user) && Today == now.Today && ReferenceEquals(Workflows, now.Workflows) && ReferenceEquals(Calendar, now.Calendar);
    }
}
