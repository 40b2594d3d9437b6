using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

public sealed partial class PlanDesk
{
    /// <summary>Limits a plan to the units that its tasks concern and the leaders, or opens it; then each of its tasks. Repeated with the same id it has
    /// one effect, and tasks that were changed meanwhile are tried again.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="basedOn">The version of it that the caller had seen.</param>
    /// <param name="limited">True to limit it.</param>
    /// <param name="reason">Why; must not be empty.</param>
    /// <param name="by">Who does it: a coordinator or a leader who may know of it.</param>
    /// <param name="commandId">The id of the command; those to the tasks have theirs from it.</param>
    /// <returns>Nothing at all where there is no such plan for the caller.</returns>
    public async ValueTask<PlanLimitReply> Limit(string planId, long? basedOn, bool limited, string? reason, ActingUser by, string commandId)
    {
        var cancel = CancellationToken.None;
        if (await states.Plan(planId, cancel) is not { } plan || by.Selves.Where(plan.IsKnownTo).ToList() is not [_, ..] knowing)
            return new();
        // what the absent brought to their substitute is not the substitute's to keep: the units are those of whoever limits it
        if (knowing.Find(one => one.Has(Right.Limit)) is not { } self)
            return new() { Why = new RightNeeded(Right.Limit) };
        if (string.IsNullOrWhiteSpace(reason))
            return new() { Why = new FieldWrong("reason", FieldFault.Empty) };
        if (DetailRules.Text("reason", reason, DetailRules.ReasonLimit) is { } wrong)
            return new() { Why = wrong };
        if (basedOn is null)
            return new() { Why = new VersionNeeded() };

        var tasks = await states.TasksOf(planId, cancel);
        if (limited != plan.LimitedTo is not null || plan.Version < basedOn)
        {
            PlanLimitChanged changed = new() { To = limited ? UnitsOf(tasks, self) : null, Reason = DetailRules.Clean(reason)! };
            var next = Plan.Evolve(plan with { Version = basedOn.Value }, [changed]);
            switch (await journal.Append(Written.Plan(next, basedOn.Value, [changed], Written.Actor(self), commandId), cancel))
            {
                case AppendOutcome.Committed:
                    plan = next;
                    break;
                case AppendOutcome.Repeated:
                    break;
                default:
                    return new() { Why = new ChangedMeanwhile(plan.Version, "") };
            }
        }
        var (count, unchanged) = (tasks.Count(task => task.Limited == limited && task.IsKnownTo(by)), new List<string>());
        foreach (var task in tasks.Where(task => task.Limited != limited))
        {
            // a task that the caller may not know of stays as it is: who limited it by itself has a reason of their own
            if (!task.IsKnownTo(by))
                continue;
            if (await LimitTask(task, limited, reason, by, commandId))
                count++;
            else
                unchanged.Add(task.Id);
        }
        return new() { Plan = plan, Tasks = count, Unchanged = unchanged };
    }

    private async ValueTask<bool> LimitTask(PlanTask task, bool limited, string reason, ActingUser by, string commandId)
    {
        var current = task;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var reply = await engine.Send(
                new TaskCall(task.Id, Identifiers.From($"limit/{commandId}/{task.Id}"), current.Version, by, new ChangeLimit(limited, reason)), CancellationToken.None);
            if (reply is TaskReply.Done)
                return true;
            if (reply is not TaskReply.Refused { Why: ChangedMeanwhile, Current: { } now })
                return false;
            current = now;
        }
        return false;
    }

    private static IReadOnlyList<string> UnitsOf(IReadOnlyList<PlanTask> tasks, ActingUser by) =>
        [.. tasks.SelectMany(task => task.AudienceOf(task.Responsibility).Units).Concat(by.Units).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>What came of limiting a plan.</summary>
public sealed record PlanLimitReply
{
    /// <summary>The plan as it then stands; null where it was refused.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Why it was refused; null too where there is no such plan.</summary>
    public Refusal? Why { get; init; }

    /// <summary>How many of its tasks that the caller may know of stand so now.</summary>
    public int Tasks { get; init; }

    /// <summary>Tasks that could not be changed at that moment.</summary>
    public IReadOnlyList<string> Unchanged { get; init; } = [];
}
