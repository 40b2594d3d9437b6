using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Demo;
using Taskboard.Server.Hosting;

namespace Taskboard.Bench;

/// <summary>Enters the people of a stand before its server is started.</summary>
internal static class People
{
    /// <summary>Who signs in.</summary>
    public const string UserName = "dieuphoi0";

    /// <summary>Their password.</summary>
    public const string Password = "mùa thu Hà Nội 2026";

    /// <summary>How many people, so that no one has more live connections than one person may.</summary>
    private const int Many = 20;

    /// <summary>Enters them; the authorization header of each.</summary>
    public static async Task<IReadOnlyList<string>> Enter(string data, Settings settings)
    {
        await using var app = await ServerHost.Build(
            new ServerOptions { DataDirectory = data, Database = settings.Database, Urls = "http://127.0.0.1:0" },
            static services => services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning)));
        var desk = app.Services.GetRequiredService<AccountDesk>();
        var tokens = app.Services.GetRequiredService<TokenDesk>();
        if (settings.What == "office")
            await Office(app.Services, desk);
        var headers = new List<string>();
        for (var i = 0; i < Many; i++)
        {
            var user = new NewUser($"dieuphoi{i}", $"Người điều phối {i}", UserRole.Coordinator, [], []);
            if (await desk.Create(user, Password, ActingUser.System, default) is not AccountReply<Person>.Done(var person)
                || await tokens.Create(person.Id, "bench", TokenScope.Write, TimeSpan.FromDays(1), default) is not AccountReply<string>.Done(var token))
                throw new InvalidOperationException("the people of the bench could not be entered");
            headers.Add("Authorization: Bearer " + token);
        }
        return headers;
    }

    /// <summary>The units and people of the sample province, so that work waits for somebody.</summary>
    private static async Task Office(IServiceProvider services, AccountDesk desk)
    {
        var units = services.GetRequiredService<UnitDesk>();
        if (!await units.RegisterAll([.. DemoUnits.All.Select(static unit => (unit, 0L))], ActingUser.System, "bench-units", default))
            throw new InvalidOperationException("the units of the bench could not be entered");
        foreach (var user in DemoPeople.All)
            if (await desk.Create(user, DemoPeople.Password, ActingUser.System, default) is not AccountReply<Person>.Done)
                throw new InvalidOperationException($"{user.UserName} could not be entered");
    }
}
