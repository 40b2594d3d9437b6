using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Demo;
using Taskboard.Server.Hosting;

namespace Taskboard.Browser.Tests;

/// <summary>A whole server on a database of its own, with an invented province's units and people, and a Chromium that visits it. One for all tests:
/// each brings its own plan and its own browsers.</summary>
public sealed class BoardHost : IAsyncLifetime
{
    internal const string Password = "một câu thật dài 7";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-browser-").FullName;
    private readonly Dictionary<string, string> _sessions = [];
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;

    /// <summary>The browser.</summary>
    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>The server's address.</summary>
    internal string Address { get; private set; } = "";

    /// <summary>What stands on the server, and what others do there while somebody looks.</summary>
    internal Province Province { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        SetDefaultExpectTimeout(30_000);
        _app = await ServerHost.Build(
            new ServerOptions { DataDirectory = _folder, Urls = "http://127.0.0.1:0", WebRoot = WebRoot() },
            services => services.AddLogging(logging => logging.ClearProviders()));
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var units = _app.Services.GetRequiredService<UnitDesk>();
        foreach (var unit in DemoUnits.All)
            await units.Register(unit, 0, ActingUser.System, "province", default);
        foreach (var user in DemoPeople.All)
            await Enter(user);
        Province = new Province(_app.Services);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Start(_playwright);
    }

    /// <summary>A browser of its own in which somebody of <see cref="DemoPeople"/> is signed in.</summary>
    internal async Task<IBrowserContext> Open(string userName, Screen screen, Action<BrowserNewContextOptions>? change = null)
    {
        if (!_sessions.TryGetValue(userName, out var session))
            _sessions[userName] = session = await SignIn(userName);
        var options = screen.Options();
        options.BaseURL = Address;
        options.StorageState = session;
        change?.Invoke(options);
        return await Browser.NewContextAsync(options);
    }

    /// <summary>A page in a browser of its own, in which a new user of that role is signed in.</summary>
    public async Task<IPage> SignIn(string userName, string name, UserRole role)
    {
        await Enter(new NewUser(userName, name, role, [], []));
        var context = await Open(userName, Screen.Desk);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/board");
        return page;
    }

    /// <summary>The services of the server.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>A service of the server.</summary>
    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Enters a user.</summary>
    public Task<Person> AddUser(string userName, string name, UserRole role) => Enter(new NewUser(userName, name, role, [], []));

    /// <summary>A page in a browser of its own in which nobody is signed in.</summary>
    public async Task<IPage> NewPage(BrowserNewContextOptions options)
    {
        options.BaseURL = Address;
        return await (await Browser.NewContextAsync(options)).NewPageAsync();
    }

    /// <summary>The same on a phone.</summary>
    public Task<IPage> NewPhone() => NewPage(Screen.Phone.Options());

    /// <summary>A phone's browser whose data outlives it, to be killed.</summary>
    public Task<IBrowserContext> Persistent(string folder) => Chromium.StartKept(_playwright, folder, Address);

    /// <summary>Signs a user in on a page, and goes on to another.</summary>
    public static async Task SignIn(IPage page, string userName, string returnUrl)
    {
        await page.GotoAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await page.FillAsync("input[autocomplete=username]", userName);
        await page.FillAsync("input[type=password]", Password);
        await page.PressAsync("input[type=password]", "Enter");
        await page.Locator("input[type=password]").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
    }

    public async Task DisposeAsync()
    {
        if (_app is null)
            return;
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task<Person> Enter(NewUser user) =>
        Assert.IsType<AccountReply<Person>.Done>(await Service<AccountDesk>().Create(user, Password, ActingUser.System, default)).Value;

    /// <summary>Signs in on the page, once for each user: what the browser then keeps serves the other tests.</summary>
    private async Task<string> SignIn(string userName)
    {
        var options = Screen.Desk.Options();
        options.BaseURL = Address;
        await using var context = await Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[autocomplete=username]", userName);
        await page.FillAsync("input[type=password]", Password);
        await page.PressAsync("input[type=password]", "Enter");
        // the load event can pass before it is waited for; what is on the page stays
        await page.Locator("body[data-page=board]").WaitForAsync(new() { Timeout = 60_000 });
        return await context.StorageStateAsync();
    }

    internal static string WebRoot() => Path.Combine(Repository.Root, "src", "Taskboard.Server", "wwwroot");
}
