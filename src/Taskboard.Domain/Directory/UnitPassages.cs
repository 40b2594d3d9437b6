namespace Taskboard.Domain.Directory;

/// <summary>That a unit passed into others from a day on.</summary>
/// <param name="Unit">The unit that ends.</param>
/// <param name="From">The first day without it.</param>
/// <param name="Followers">Who follows; none where nobody does, or nothing was said of it.</param>
public sealed record UnitPassage(Unit Unit, DateOnly From, IReadOnlyList<Unit> Followers);

/// <summary>Who followed a unit, step by step.</summary>
public static class UnitPassages
{
    /// <summary>What became of a unit that ends, and of those that followed it, the nearest first. Each step has its day, so that it can be told before that day and
    /// after it alike. Nothing for a unit without a last day. Whoever only took over some of its work does not follow it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="byId">Finds the unit of an id.</param>
    public static IReadOnlyList<UnitPassage> Of(Unit unit, Func<string, Unit?> byId)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(byId);
        if (unit.ValidTo is null)
            return [];
        var steps = new List<UnitPassage>();
        var seen = new HashSet<string> { unit.Id };
        var next = new Queue<Unit>([unit]);
        while (next.TryDequeue(out var ended))
        {
            if (ended.ValidTo is not { } last)
                continue;
            List<Unit> followers = [.. (ended.Succession is { Kind: not SuccessionKind.Transfer } passed ? passed.Successors : []).Select(byId).OfType<Unit>().Where(follower => follower.Id != ended.Id)];
            steps.Add(new(ended, last.AddDays(1), followers));
            foreach (var follower in followers)
                if (seen.Add(follower.Id))
                    next.Enqueue(follower);
        }
        return steps;
    }
}
