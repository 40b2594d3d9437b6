using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Plans;
using Taskboard.Journal;

namespace Taskboard.Server.Boards;

/// <summary>The plans that boards offer, the latest year first. Not safe from several threads: <see cref="BoardBook"/> guards it.</summary>
internal sealed class PlanShelf
{
    private readonly Dictionary<string, PlanHead> _plans = [];
    private IReadOnlyList<PlanHead>? _ordered;

    /// <summary>All known plans, the latest first.</summary>
    public IReadOnlyList<PlanHead> Plans => _ordered ??=
        [.. _plans.Values.OrderByDescending(p => p.Plan.Year).ThenByDescending(p => p.Plan.Id, StringComparer.Ordinal)];

    /// <summary>True when some plan is not for everybody to know of.</summary>
    public bool HasLimited => Plans.Any(static head => head.Plan.LimitedTo is not null);

    /// <summary>The plan of that id; null where it is not on the shelf.</summary>
    public PlanHead? Find(string id) => _plans.GetValueOrDefault(id);

    /// <summary>Puts plans in their places, unless later versions stand there.</summary>
    public void Put(IEnumerable<PlanHead> plans)
    {
        foreach (var plan in plans)
            if (Find(plan.Plan.Id) is not { } known || known.Plan.Version < plan.Plan.Version)
                _plans[plan.Plan.Id] = plan;
        _ordered = null;
    }

    /// <summary>Takes a plan off.</summary>
    public void Remove(string id)
    {
        _plans.Remove(id);
        _ordered = null;
    }

    /// <summary>Takes in a record of a plan's stream. False when it belongs to a plan that is not on the shelf.</summary>
    public bool Apply(string planId, JournalRecord record)
    {
        var known = Find(planId);
        if (known is null && record.Version != 1)
            return false;
        if (known is not null && known.Plan.Version >= record.Version)
            return true;
        var events = JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PlanEventArray)!;
        _plans[planId] = new PlanHead(Plan.Evolve(known?.Plan, events) with { Version = record.Version }, record.At);
        _ordered = null;
        return true;
    }
}
