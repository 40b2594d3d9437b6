namespace Taskboard.Browser.Tests.Rounds;

/// <summary>Keeps pictures of what a test shows: those of <c>docs/pictures</c> with <c>TASKBOARD_WRITE_PICTURES=1</c> in the environment.</summary>
internal static class Pictures
{
    public static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TASKBOARD_WRITE_PICTURES") != "1")
            return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "pictures", name + ".png") });
    }
}
