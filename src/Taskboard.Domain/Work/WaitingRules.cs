using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Work;

/// <summary>Who is waited for. It follows from the same tables as what is allowed, so that whatever waits for a user can be done by them.</summary>
public static class WaitingRules
{
    /// <summary>Days within which something is near.</summary>
    public const int SoonDays = 7;

    /// <summary>Days before its day from which the first step of a planned task waits for somebody.</summary>
    public const int ComingDays = 14;

    /// <summary>What waits for a user in one task; of one who acts for others also what waits for those, with their names.</summary>
    public static IEnumerable<Waiting> For(PlanTask task, ActingUser user, Moment now)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Alone is null
            ? ForOne(task, user, now)
            : user.Selves.SelectMany(self => ForOne(task, self, now).Select(w => w with { OnBehalfOf = self.OnBehalfOf })).DistinctBy(w => (w.Reason, w.Part?.Id));
    }

    private static IEnumerable<Waiting> ForOne(PlanTask task, ActingUser user, Moment now)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(now);
        if (!Takes(task, user, now.Workflows, out var workflow, out var state))
            yield break;
        if (task.IsOfferedTo(user))
            yield return Make(task, WaitingReason.HandOver, task.HandOver!.On, task.HandOver.Effective, isNow: true, now);
        if (task.IsDecidedBy(user))
            yield return Make(task, WaitingReason.Extension, task.Extension!.On, task.Due, isNow: true, now);
        foreach (var part in task.Parts)
            if (ReasonOf(part, task, user) is { } reason)
                yield return Make(task, reason, part.MovedOn ?? part.AskedOn, part.Due, isNow: true, now) with { Part = part };
        if (StepOf(task, user, workflow, state, now) is { } step)
            yield return step;
    }

    /// <summary>Whether the task could wait for the user, without asking what its next step needs: who is told that something changed.</summary>
    public static bool MayWaitFor(PlanTask task, ActingUser user, WorkflowBook workflows)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(workflows);
        return Takes(task, user, workflows, out var workflow, out _)
            && (task.IsOfferedTo(user)
                || task.IsDecidedBy(user)
                || task.Parts.Any(part => ReasonOf(part, task, user) is not null)
                || workflow.Leaving(task.State).Any(t => Leads(t, workflow) && Awaits(t, task, user))
                || user.Has(Right.Coordinate));
    }

    /// <summary>The order in which things are done: by the day that counts, the most overdue first, what has no day last; then what waits longest.</summary>
    public static IEnumerable<Waiting> ByUrgency(IEnumerable<Waiting> waiting) => waiting.Order(Urgent);

    /// <summary>The same order, for lists that are kept in it.</summary>
    public static IComparer<Waiting> Urgent { get; } = Comparer<Waiting>.Create(static (x, y) =>
        (x.By ?? DateOnly.MaxValue).CompareTo(y.By ?? DateOnly.MaxValue) is not 0 and var by ? by
        : x.Since.CompareTo(y.Since) is not 0 and var since ? since
        : string.CompareOrdinal(x.Task.PlanId, y.Task.PlanId) is not 0 and var plan ? plan
        : x.Task.Ordinal.CompareTo(y.Task.Ordinal));

    private static bool Takes(PlanTask task, ActingUser user, WorkflowBook workflows, out Workflow workflow, out State state)
    {
        workflow = workflows.For(task.Kind);
        state = workflow.Find(task.State) ?? workflow.Initial;
        return user.Role is UserRole.Officer or UserRole.Coordinator or UserRole.Leader
            && !state.Terminal
            && state.Id != CommonStates.Suspended
            && task.Archived is null
            && task.IsKnownTo(user);
    }

    private static bool AsksForDetail(Transition transition)
    {
        foreach (var need in transition.Needs)
            if (need is DetailNeed)
                return true;
        return false;
    }

    private static WaitingReason? ReasonOf(Part part, PlanTask task, ActingUser user)
    {
        if (part.IsOwed)
            return user.BelongsTo([part.Unit]) ? WaitingReason.Part : null;
        if (!part.IsOpen)
            return null;
        return user.BelongsTo(task.Lead) || (user.Role == UserRole.Coordinator && !HasLead(task)) ? WaitingReason.Submission : null;
    }

    private static Waiting? StepOf(PlanTask task, ActingUser user, Workflow workflow, State state, Moment now)
    {
        var open = new List<Transition>();
        var leader = false;
        TaskDetail? missing = null;
        foreach (var transition in workflow.Leaving(task.State))
        {
            if (!Leads(transition, workflow) || !transition.When.All(c => c.Holds(task.Traits)))
                continue;
            // what a detail holds up, whoever's step it is, waits for those who may enter it
            if (missing is null && AsksForDetail(transition) && user.Has(Right.Coordinate) && task.Prevents(transition, user, now) is DetailMissing detail)
                missing = detail.Detail;
            if (!Awaits(transition, task, user) || task.Prevents(transition, user, now) is not null)
                continue;
            open.Add(transition);
            leader |= IsLeaders(transition, task, user);
        }
        if (open.Count == 0 && missing is null)
            return null;
        var by = Earlier(task.StepDue(now.Workflows, now.Calendar), task.Due);
        var isNow = leader || state.Stage != Stage.Planned || by?.DayNumber - now.Today.DayNumber <= ComingDays;
        var reason = open.Count == 0 ? WaitingReason.Detail : leader ? WaitingReason.Approve : WaitingReason.Step;
        return Make(task, reason, task.Since, by, isNow, now) with
        {
            Actions = open,
            Missing = open.Count == 0 ? missing : null,
            Backs = leader ? [.. workflow.Leaving(task.State).Where(t => GivesBack(t) && t.When.All(c => c.Holds(task.Traits)) && task.Prevents(t, user, now) is null)] : [],
        };
    }

    private static Waiting Make(PlanTask task, WaitingReason reason, DateOnly since, DateOnly? by, bool isNow, Moment now) => new()
    {
        Task = task,
        Reason = reason,
        Since = since,
        By = by,
        IsNow = isNow,
        Urgency = (by?.DayNumber - now.Today.DayNumber) switch
        {
            null => Urgency.Open,
            < 0 => Urgency.Passed,
            <= SoonDays => Urgency.Soon,
            _ => Urgency.Later,
        },
    };

    /// <summary>A step on the way: not one that gives back, stops, holds, or goes on by itself on its day.</summary>
    private static bool Leads(Transition transition, Workflow workflow) =>
        !transition.IsReturn
        && transition is { BySystem: false, AfterDay: null }
        && transition.To != Transition.WhereItWas
        && workflow.State(transition.To).Stage != Stage.Aside;

    private static bool GivesBack(Transition transition) => transition is { IsReturn: true } or { Action: "reject" };

    /// <summary>Whether it is this user who is waited for. The focal unit helps with every lead's steps, but is waited for only where no lead is known; and what
    /// the system takes by itself waits for nobody.</summary>
    private static bool Awaits(Transition transition, PlanTask task, ActingUser user)
    {
        if (transition.ByItself)
            return false;
        var leads = HasLead(task) && transition.By.Contains(Who.LeadUnit);
        foreach (var who in transition.By)
            if (!(leads && who == Who.FocalPoint) && who.Includes(user, task))
                return true;
        return false;
    }

    private static bool IsLeaders(Transition transition, PlanTask task, ActingUser user) =>
        user.Role == UserRole.Leader
        && transition.By.Any(who => who is Who.Signer or Who.NamedSigner or Who.PartyStanding && who.Includes(user, task));

    private static bool HasLead(PlanTask task) => task.Lead.Any(unit => unit.Id is not null);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
