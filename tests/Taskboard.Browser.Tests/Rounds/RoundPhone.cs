using Taskboard.Domain.Directory;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>A phone with "my stops" of an officer whose round is under way.</summary>
internal static class RoundPhone
{
    /// <summary>Enters an officer, opens a round of theirs, and signs in on a phone.</summary>
    public static async Task<(IPage Page, RoundStage Stage)> Open(BoardHost host, string userName, string name)
    {
        var person = await host.AddUser(userName, name, UserRole.Officer);
        var stage = await RoundStage.Open(host, [person]);
        var page = await host.NewPhone();
        await BoardHost.SignIn(page, userName, "/rounds/mine");
        await Ready(page);
        return (page, stage);
    }

    /// <summary>Waits until the page shows its stops, and the worker has kept the page and its files.</summary>
    public static async Task Ready(IPage page)
    {
        await Expect(page.Locator(".my-stop")).ToHaveCountAsync(4, new() { Timeout = 60_000 });
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
    }
}
