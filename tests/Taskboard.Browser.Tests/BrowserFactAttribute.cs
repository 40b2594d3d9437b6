namespace Taskboard.Browser.Tests;

/// <summary>A test in Chromium; skipped, in words, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>The same, once for each of its data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}

/// <summary>The same, over the real plans; skipped, in words, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealPlanTheoryAttribute : TheoryAttribute
{
    public RealPlanTheoryAttribute() =>
        Skip = Chromium.Missing ?? (Shared.SharedFolder.Path is null ? "The folder ../shared with the real plans is not beside this repository." : null);
}
