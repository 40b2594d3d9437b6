using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>The server is updated while a phone has no network: on a server of its own, whose second version has other files at the same address.</summary>
[Collection(BrowserCollection.Name)]
public sealed class UpdateTests(BoardHost host) : IAsyncLifetime
{
    private const string UserName = "can.bo.moi";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-update-").FullName;
    private readonly int _port = FreePort();
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is null)
            await Serve(BoardHost.WebRoot());
    }

    [BrowserFact]
    public async Task An_update_while_the_phone_has_no_network_loses_nothing_and_comes_when_there_is_one()
    {
        var (page, stage) = await Phone();
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync(".thumb [data-tap=departed]");
        await page.ClickAsync(".thumb [data-tap=arrived]");
        await Unsent(page, 2);
        var old = await Script(page);

        await Serve(NewVersion());
        await page.ReloadAsync();
        await Unsent(page, 2);
        Assert.Equal(old, await Script(page));
        await page.ClickAsync(".thumb [data-tap=ended]");
        await Unsent(page, 3);
        await page.Context.SetOfflineAsync(false);
        await Unsent(page, 0);
        Assert.Equal([TapKind.Departed, TapKind.Arrived, TapKind.Ended], (await Taps(stage)).Select(tap => tap.Kind));

        await page.ReloadAsync();
        await Unsent(page, 0);
        var renewed = await Script(page);
        Assert.NotEqual(old, renewed);
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator(".my-stop")).ToHaveCountAsync(4);
        Assert.Equal(renewed, await Script(page));
        Assert.Equal(3, (await Taps(stage)).Count);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task An_update_that_breaks_off_leaves_the_old_application_whole()
    {
        var (page, stage) = await Phone();
        var old = await Script(page);
        var broken = NewVersion();
        File.Delete(Path.Combine(broken, "dist", "phone.js"));
        await Serve(broken);

        await page.ReloadAsync();
        await Unsent(page, 0);
        Assert.Equal(old, await Script(page));
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.ClickAsync(".thumb [data-tap=departed]");
        await Unsent(page, 1);
        await page.Context.SetOfflineAsync(false);

        await Unsent(page, 0);
        Assert.Equal(TapKind.Departed, Assert.Single(await Taps(stage)).Kind);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_wall_display_takes_an_update_by_itself()
    {
        var stage = await RoundStage.Open(_app!.Services, rehearsal: false, [[]]);
        var secret = await _app.Services.GetRequiredService<Taskboard.Server.Rounds.DisplayLinks>().Make(stage.Id, "Sảnh", "planner000000000", default);
        var wall = await (await host.Browser.NewContextAsync(new() { BaseURL = $"http://127.0.0.1:{_port}" })).NewPageAsync();
        await wall.GotoAsync("/wall/" + secret);
        await Expect(wall.Locator("#lane-team0")).ToBeVisibleAsync();
        var old = await Script(wall);

        await Serve(NewVersion());

        await Expect(wall.Locator("script[type=module]")).Not.ToHaveAttributeAsync("src", old!, new() { Timeout = 60_000 });
        await Expect(wall.Locator("#lane-team0")).ToBeVisibleAsync();
        await wall.Context.CloseAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await Stop(_app);
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the version that runs, and starts one with the files of a folder, on the same data at the same address.</summary>
    private async Task Serve(string webRoot)
    {
        if (_app is not null)
            await Stop(_app);
        var data = System.IO.Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        _app = await ServerHost.Build(
            new ServerOptions { DataDirectory = data, Urls = $"http://127.0.0.1:{_port}", WebRoot = webRoot },
            services => services.AddLogging(logging => logging.ClearProviders()));
        await _app.StartAsync();
    }

    private static async Task Stop(WebApplication app)
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>The browser's files with other scripts of the phone and of the wall.</summary>
    private string NewVersion()
    {
        var root = Path.Combine(_folder, "web");
        foreach (var file in System.IO.Directory.EnumerateFiles(BoardHost.WebRoot(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(BoardHost.WebRoot(), file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var dist = Path.Combine(root, "dist");
        File.AppendAllText(Path.Combine(dist, "phone.js"), "\n// 2");
        File.AppendAllText(Path.Combine(dist, "wall.js"), "\n// 2");
        File.AppendAllText(Path.Combine(dist, "sw.js"), "\n// 2");
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(dist, "manifest.json")))!;
        foreach (var name in new[] { "phone.js", "wall.js" })
            manifest[name] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(dist, name))))[..10];
        File.WriteAllText(Path.Combine(dist, "manifest.json"), manifest.ToJsonString());
        return root;
    }

    private async Task<(IPage Page, RoundStage Stage)> Phone()
    {
        var person = Assert.IsType<AccountReply<Person>.Done>(await _app!.Services.GetRequiredService<AccountDesk>()
            .Create(new NewUser(UserName, "Lê Thị Mới", UserRole.Officer, [], []), BoardHost.Password, ActingUser.System, default)).Value;
        var stage = await RoundStage.Open(_app.Services, rehearsal: false, [person]);
        var options = Screen.Phone.Options();
        options.BaseURL = $"http://127.0.0.1:{_port}";
        var page = await (await host.Browser.NewContextAsync(options)).NewPageAsync();
        await BoardHost.SignIn(page, UserName, "/rounds/mine");
        await Unsent(page, 0);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        // from now on the worker is the one that gives the page, and keeps it
        await page.ReloadAsync();
        await Unsent(page, 0);
        return (page, stage);
    }

    /// <summary>The taps, asked of the version that runs now.</summary>
    private Task<IReadOnlyList<StopTapped>> Taps(RoundStage stage) => new RoundStage(_app!.Services, stage.Id).Taps();

    private static async Task Unsent(IPage page, int taps)
    {
        await Expect(page.Locator(".my-stop")).ToHaveCountAsync(4, new() { Timeout = 60_000 });
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", $"{taps}", new() { Timeout = 90_000 });
    }

    private static Task<string?> Script(IPage page) => page.Locator("script[type=module]").GetAttributeAsync("src");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
