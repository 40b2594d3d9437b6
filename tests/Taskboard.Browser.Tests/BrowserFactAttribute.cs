namespace Taskboard.Browser.Tests;

/// <summary>A test in Chromium; skipped, in words, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts it.</summary>
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
            Skip = "Chromium is not installed (Debian: apt-get install chromium)";
    }
}
