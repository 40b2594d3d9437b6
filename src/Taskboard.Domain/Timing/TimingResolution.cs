using Taskboard.Domain.Timing.Resolving;

namespace Taskboard.Domain.Timing;

/// <summary>Turns a rule into days, in the light of the plan around it (<c>keys/RULES.md</c> 4–6).</summary>
public static class TimingResolution
{
    /// <summary>The window of a rule. Never throws; what cannot be known stays null.</summary>
    public static DateWindow Resolve(this TimingRule rule, TimingContext context) => rule.Explain(context).Window;

    /// <summary>The window of a rule with the steps by which it came about.</summary>
    public static WindowStory Explain(this TimingRule rule, TimingContext context) => new WindowMaker(rule, context).Make();
}
