using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
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
}
