namespace Taskboard.Browser.Tests;

/// <summary>What somebody looks at the board on.</summary>
public enum Screen
{
    /// <summary>An office screen, 1366 by 768.</summary>
    Desk,

    /// <summary>A phone, 390 by 844, used by touch.</summary>
    Phone,
}

/// <summary>What a browser is told about each.</summary>
internal static class Screens
{
    /// <summary>The options of a browser context.</summary>
    public static BrowserNewContextOptions Options(this Screen screen) => new()
    {
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
        ViewportSize = screen == Screen.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1366, Height = 768 },
        HasTouch = screen == Screen.Phone,
        IsMobile = screen == Screen.Phone,
    };
}
