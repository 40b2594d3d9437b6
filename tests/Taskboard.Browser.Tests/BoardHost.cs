using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;

namespace Taskboard.Browser.Tests;

/// <summary>A whole server on a database of its own, and a Chromium that visits it.</summary>
public sealed class BoardHost : IAsyncLifetime
{
    private const string Password = "một câu thật dài 7";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-browser-").FullName;
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private string _address = "";

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        _app = await ServerHost.Build(
            new ServerOptions { DataDirectory = _folder, Urls = "http://127.0.0.1:0", WebRoot = WebRoot() },
            services => services.AddLogging(logging => logging.ClearProviders()));
        await _app.StartAsync();
        _address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a browser of its own, in which a new user of that role is signed in.</summary>
    public async Task<IPage> SignIn(string userName, string name, UserRole role)
    {
        var desk = _app.Services.GetRequiredService<AccountDesk>();
        Assert.IsType<AccountReply<Person>.Done>(await desk.Create(new NewUser(userName, name, role, [], []), Password, ActingUser.System, default));
        var context = await _browser.NewContextAsync(new() { BaseURL = _address, Locale = "vi-VN", ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[autocomplete=username]", userName);
        await page.FillAsync("input[type=password]", Password);
        await page.PressAsync("input[type=password]", "Enter");
        // the load event can pass before it is waited for; what is on the page stays
        await page.Locator("body[data-page=board]").WaitForAsync(new() { Timeout = 60_000 });
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_app is null)
            return;
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static string WebRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Taskboard.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the repository's root was not found");
        return Path.Combine(folder.FullName, "src", "Taskboard.Server", "wwwroot");
    }
}
