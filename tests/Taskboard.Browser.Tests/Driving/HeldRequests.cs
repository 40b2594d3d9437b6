namespace Taskboard.Browser.Tests.Driving;

/// <summary>Requests of a page that are held on their way to the server, so that somebody else is first for certain.</summary>
internal sealed class HeldRequests : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly string _address;
    private readonly TaskCompletionSource _arrived = new();
    private readonly TaskCompletionSource _free = new();

    private HeldRequests(IPage page, string address) => (_page, _address) = (page, address);

    /// <summary>Holds the requests to an address.</summary>
    public static async Task<HeldRequests> Of(IPage page, string address)
    {
        var held = new HeldRequests(page, address);
        await page.RouteAsync(address, held.Hold);
        return held;
    }

    /// <summary>Waits until one is on its way.</summary>
    public Task Arrived() => _arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Lets them go on.</summary>
    public async Task LetGo()
    {
        _free.TrySetResult();
        await _page.UnrouteAsync(_address, Hold);
    }

    public async ValueTask DisposeAsync() => await LetGo();

    private async Task Hold(IRoute route)
    {
        _arrived.TrySetResult();
        await _free.Task;
        await route.ContinueAsync();
    }
}
