namespace Taskboard.Domain.Timing.Following;

/// <summary>Says which days no longer follow from the plan's words, because the calendar or a partner's day changed. What a person set by
/// hand follows from nothing and is left alone.</summary>
/// <param name="earlier">The worlds in which days may have been read, the latest first.</param>
/// <param name="now">The world that counts.</param>
public sealed class WindowFollowing(IReadOnlyList<TimingWorld> earlier, TimingWorld now)
{
    /// <summary>The days from now on with how they come about; null where those that stand are right, or were set by a person.</summary>
    public WindowStory? Next(TimedWork work) =>
        work.Rule is null or { ByHand: true } ? null
        : Follow(work, WindowReading.Usual, out var next) || Follow(work, WindowReading.Named, out next) ? next
        : null;

    /// <summary>Whether the words alone would give other days than before, although those that stand are a person's: worth a look.</summary>
    public bool IsLeftAlone(TimedWork work)
    {
        if (work.Rule is not { } rule || Next(work) is not null)
        {
            return false;
        }

        var free = work with { Rule = rule with { ByHand = false } };
        return (rule.ByHand || WindowReading.Explain(free, now) is null)
            && earlier.Any(world => WindowReading.Usual(free, world).Zip(WindowReading.Usual(free, now)).Any(pair => !WindowReading.Same(pair.First.Window, pair.Second.Window)));
    }

    // true where the days that stand were read in this way, in whichever world
    private bool Follow(TimedWork work, Func<TimedWork, TimingWorld, IEnumerable<WindowStory>> readings, out WindowStory? next)
    {
        foreach (var world in earlier.Prepend(now))
        {
            foreach (var (old, fresh) in readings(work, world).Zip(readings(work, now)))
            {
                if (WindowReading.Same(old.Window, work.Window))
                {
                    next = Changed(fresh.Window, work.Window) ? fresh : null;
                    return true;
                }
            }
        }

        next = null;
        return false;
    }

    private static bool Changed(DateWindow next, DateWindow stands) =>
        !WindowReading.Same(next, stands) || (stands.Provisional && !next.Provisional);
}
