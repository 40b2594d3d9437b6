namespace Taskboard.Browser.Tests;

/// <summary>The browser that the tests drive: Debian's own, so that none has to be fetched.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing { get; } = File.Exists(Path) ? null : "Chromium is not installed (Debian: apt-get install chromium)";

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage", "--disable-features=Translate,MediaRouter",
    ];

    /// <summary>Starts it, without a window and without calling anybody.</summary>
    public static Task<IBrowser> Start(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = s_arguments });

    /// <summary>Starts one as a phone, whose data lie in a folder and are there again at the next start.</summary>
    public static Task<IBrowserContext> StartKept(IPlaywright playwright, string folder, string address)
    {
        var phone = Screen.Phone.Options();
        return playwright.Chromium.LaunchPersistentContextAsync(folder, new()
        {
            ExecutablePath = Path,
            Args = s_arguments,
            BaseURL = address,
            Locale = phone.Locale,
            TimezoneId = phone.TimezoneId,
            ViewportSize = phone.ViewportSize,
            IsMobile = phone.IsMobile,
            HasTouch = phone.HasTouch,
        });
    }
}
