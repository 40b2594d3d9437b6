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
