using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Accounts;

/// <summary>A whole server on a database of its own, with a clock set by hand and cheap password hashes.</summary>
internal sealed class AccountsSite : IAsyncDisposable
{
    public const string Password = "một câu thật dài 7";

    /// <summary>An endpoint that programs may use, for reading and for writing.</summary>
    public const string ProbePath = "/api/probe";

    /// <summary>An endpoint that somebody forgot to protect.</summary>
    public const string BarePath = "/api/bare";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-accounts-").FullName;
    private readonly List<Browser> _browsers = [];
    private WebApplication _app = null!;

    public HandTime Time { get; private init; } = new();

    public Uri Address { get; private set; } = null!;

    public DirectoryBook Directory => Service<DirectoryBook>();

    public AccountDesk Desk => Service<AccountDesk>();

    public static async Task<AccountsSite> Start(Func<ServerOptions, ServerOptions>? change = null, HandTime? time = null)
    {
        var site = new AccountsSite { Time = time ?? new HandTime() };
        var options = new ServerOptions { DataDirectory = site._folder, Urls = "http://127.0.0.1:0" };
        await site.Run(change?.Invoke(options) ?? options);
        return site;
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Stops the server and starts another on the same database.</summary>
    public async Task Restart()
    {
        var options = Service<ServerOptions>();
        await Stop();
        await Run(options);
    }

    /// <summary>A browser that has been nowhere yet.</summary>
    public Browser NewBrowser(Uri? address = null)
    {
        var browser = new Browser(address ?? Address);
        _browsers.Add(browser);
        return browser;
    }

    /// <summary>Enters a user, without any page.</summary>
    public async Task<Person> Add(string userName, UserRole role = UserRole.Officer, params string[] units)
    {
        var user = new NewUser(userName, "Nguyễn Thị Nhân", role, units, []);
        return Assert.IsType<AccountReply<Person>.Done>(await Desk.Create(user, Password, ActingUser.System, default)).Value;
    }

    /// <summary>Enters a unit, without any page.</summary>
    public async Task<Unit> AddUnit(string name, string shortName)
    {
        var unit = new UnitRegistered { UnitId = Identifiers.New(Time), Name = name, ShortName = shortName };
        return (await Service<UnitDesk>().Register(unit, 0, ActingUser.System, "enter", default))!;
    }

    /// <summary>A browser in which a new user of a role is signed in.</summary>
    public async Task<Browser> SignedIn(string userName, UserRole role = UserRole.Officer)
    {
        await Add(userName, role);
        var browser = NewBrowser();
        using var answer = await browser.SignIn(userName, Password);
        Assert.Equal(302, (int)answer.StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
            browser.Dispose();
        await Stop();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task Run(ServerOptions options)
    {
        _app = await ServerHost.Build(options, services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
            services.AddLogging(logging => logging.ClearProviders());
        });
        _app.MapMethods(ProbePath, ["GET", "POST"], () => "done").RequireAuthorization(Policies.SignedIn);
        _app.MapGet(BarePath, () => "done");
        await _app.StartAsync();
        var addresses = Service<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First());
    }

    private async Task Stop()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
