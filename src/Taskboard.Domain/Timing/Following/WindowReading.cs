namespace Taskboard.Domain.Timing.Following;

/// <summary>How the days of a task followed from the plan's words.</summary>
public static class WindowReading
{
    /// <summary>Tells how the days that stand came about. Null where they do not follow from the words in this world: a person set them, or
    /// they were read in another one.</summary>
    public static WindowStory? Explain(TimedWork work, TimingWorld world) =>
        Usual(work, world).Concat(Named(work, world)).FirstOrDefault(story => Same(story.Window, work.Window));

    /// <summary>Whether two windows name the same days.</summary>
    public static bool Same(DateWindow a, DateWindow b) =>
        a.From == b.From && a.To == b.To && (a.EffectiveTo ?? a.To) == (b.EffectiveTo ?? b.To) && a.Anchor == b.Anchor;

    /// <summary>The ways in which work comes by its days out of words, calendar and partner: as many in every world, so that two can be
    /// compared one by one.</summary>
    internal static IEnumerable<WindowStory> Usual(TimedWork work, TimingWorld world)
    {
        if (work.Rule is not { ByHand: false } rule)
        {
            yield break;
        }

        var usual = Context(work, world);
        yield return rule.Explain(usual);

        // the feast of the year that a greeting names: "chúc mừng năm mới 2025 và Tết cổ truyền"
        var next = Years.Clamp(work.Period.Year + 1);
        if (rule is { Anchor: TimingAnchor.Tet or TimingAnchor.TraditionalNewYear, Year: null })
        {
            yield return rule.Explain(usual with { PlanYear = next, PlanFrom = new DateOnly(next, 1, 1), PlanTo = null });
        }

        // entered later, when the day of issue had no bearing
        if (usual.Issued is not null)
        {
            yield return rule.Explain(usual with { Issued = null });
        }
    }

    /// <summary>The way in which work comes by its days out of an anchor that the plan names elsewhere. It fits whatever anchor stands, so it is
    /// asked last.</summary>
    internal static IEnumerable<WindowStory> Named(TimedWork work, TimingWorld world)
    {
        if (work is { Rule: { ByHand: false } rule, Window.Anchor: { } anchor })
        {
            yield return rule.Explain(Context(work, world) with { Anchor = anchor, PartnerDay = null });
        }
    }

    private static TimingContext Context(TimedWork work, TimingWorld world)
    {
        var (country, own) = world.For(work);
        return new TimingContext(
            work.Period.Year, work.Period.From, work.Period.To, work.Period.Issued, country, null, world.Calendar, own);
    }
}
