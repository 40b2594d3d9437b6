namespace Taskboard.Browser.Tests;

/// <summary>The browser that the tests drive: Debian's own, so that none has to be fetched.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing { get; } = File.Exists(Path) ? null : "Chromium is not installed (Debian: apt-get install chromium)";

    /// <summary>Starts it, without a window and without calling anybody.</summary>
    public static Task<IBrowser> Start(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--disable-features=Translate,MediaRouter",
        ],
    });
}
