using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Api;

/// <summary>One server for all tests of the API, with a person of every role, and units, plans and tasks for them to ask about.</summary>
public sealed class BoardSite : IAsyncLifetime
{
    private const string Password = "một câu thật dài 7";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("taskboard-api-").FullName;
    private readonly Dictionary<Caller, ApiClient> _callers = [];
    private WebApplication _app = null!;
    private int _last;

    /// <summary>The lead unit of new tasks.</summary>
    public const string LeadUnit = "Sở Công Thương";

    /// <summary>Their coordinating unit, in which nobody of the callers works.</summary>
    public const string CoordinatingUnit = "Sở Văn hóa và Thể thao";

    /// <summary>A document that reads as one letter.</summary>
    public const string Document = "KẾ HOẠCH\nHoạt động đối ngoại năm 2026\n\nII. NỘI DUNG\n1. Thư chúc mừng Quốc khánh Nhật Bản\nThời gian: Tháng 02/2026.\nCơ quan chủ trì: Sở Công Thương.\n";

    internal Uri Address { get; private set; } = null!;

    internal string DatabaseFile => Path.Combine(_folder, "taskboard.db");

    /// <summary>The endpoints of the API.</summary>
    internal IEnumerable<RouteEndpoint> Endpoints => Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        var options = await SiteEngine.Prepare(new ServerOptions { DataDirectory = _folder, Urls = "http://127.0.0.1:0" });
        _app = await ServerHost.Build(options, services =>
        {
            SiteEngine.Add(options, services);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
            services.AddLogging(logging => logging.ClearProviders());
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        foreach (var unit in new[] { LeadUnit, CoordinatingUnit, "Sở Y tế" })
            await Service<UnitDesk>().Register(
                new UnitRegistered { UnitId = Identifiers.From(unit), Name = unit, ShortName = unit }, 0, ActingUser.System, "enter", default);
        await Enter(Caller.Admin, UserRole.Admin);
        var coordinator = await Enter(Caller.Coordinator, UserRole.Coordinator);
        await Enter(Caller.Leader, UserRole.Leader, null, new HeldPosition(Position.Chair));
        await Enter(Caller.OfficerOfTheUnit, UserRole.Officer, LeadUnit);
        await Enter(Caller.OfficerOfAnother, UserRole.Officer, "Sở Y tế");
        await Enter(Caller.Viewer, UserRole.Viewer);
        _callers[Caller.Nobody] = ApiClient.Nobody(Address);
        _callers[Caller.ReadToken] = ApiClient.WithToken(Address, await Token(coordinator, TokenScope.Read));
        _callers[Caller.WriteToken] = ApiClient.WithToken(Address, await Token(coordinator, TokenScope.Write));
    }

    internal ApiClient As(Caller caller) => _callers[caller];

    /// <summary>Somebody whose session is good and who sends no antiforgery token, as a foreign page would have them do.</summary>
    internal async Task<ApiClient> Tricked(Caller caller)
    {
        var session = await Taskboard.Shared.Browsing.SignIn(Address, UserNameOf(caller), Password);
        return ApiClient.WithCookie(session);
    }

    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Enters a partner; its id.</summary>
    internal async Task<string> NewPartner()
    {
        var number = Next();
        var partner = new PartnerRegistered { PartnerId = Identifiers.From($"partner {number}"), Name = $"Đối tác {number}", Kind = PartnerKind.Company };
        Assert.True(await Service<PartnerDesk>().Register(partner, 0, ActingUser.System, "enter", default));
        return partner.PartnerId;
    }

    /// <summary>A new round of one team and two stops: its path.</summary>
    internal async Task<string> NewRound() =>
        (await As(Caller.WriteToken).Post("/api/v1/rounds", RoundBody())).Succeeded(System.Net.HttpStatusCode.Created).Headers.Location!.ToString();

    /// <summary>A round that could be opened.</summary>
    internal object RoundBody() => new
    {
        name = $"Đợt thăm {Next()}",
        year = 2027,
        teams = new[]
        {
            new
            {
                name = "Đoàn số 1",
                day = "2027-01-25",
                crew = new[] { new { role = "leader", name = "Ông Trần Đức Minh" } },
                departs = "08:00:00",
                stops = new[] { new { partner = "Đại sứ quán Lào", arrives = "09:00:00" }, new { partner = "Công ty Samjin", arrives = "10:00:00" } },
            },
        },
    };

    /// <summary>A number that no test had before.</summary>
    internal int Next() => Interlocked.Increment(ref _last);

    /// <summary>A new task outside plans: its path, at version 1.</summary>
    internal async Task<string> NewTask(string? title = null)
    {
        var made = await As(Caller.WriteToken).Post(
            "/api/v1/tasks",
            new { kind = "other", details = new { title = title ?? $"Việc thử {Next()}" }, lead = new[] { LeadUnit }, coordinating = new[] { CoordinatingUnit } });
        return made.Succeeded(System.Net.HttpStatusCode.Created).Headers.Location!.ToString();
    }

    /// <summary>A new task that is under way, so that its coordinating unit owes a part: its path, at version 2.</summary>
    internal async Task<string> TaskUnderWay()
    {
        var task = await NewTask();
        (await As(Caller.OfficerOfTheUnit).Post(task + "/actions/start", new { }, "\"1\"")).Succeeded();
        return task;
    }

    /// <summary>A new draft under review: its path, at version 1.</summary>
    internal async Task<string> NewDraft() =>
        (await As(Caller.WriteToken).Import(Encoding.UTF8.GetBytes(Document))).Succeeded(System.Net.HttpStatusCode.Created).Headers.Location!.ToString();

    /// <summary>A draft's id, and the draft itself as the API gave it.</summary>
    internal async Task<JsonElement> Draft(string path) => (await As(Caller.WriteToken).Get(path)).Succeeded().Json;

    /// <summary>An accepted plan: its path.</summary>
    internal async Task<string> NewPlan()
    {
        var draft = await Draft(await NewDraft());
        var accepted = await As(Caller.WriteToken).Post("/api/v1/plans", new { draftId = draft.GetProperty("id").GetString() });
        return accepted.Succeeded(System.Net.HttpStatusCode.Created).Headers.Location!.ToString();
    }

    /// <summary>A request that names one officer to act for another; both are of a unit in which nobody of the callers works.</summary>
    internal async Task<ApiRequest> NewAbsence()
    {
        var people = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var number = Next();
            var user = new NewUser($"vang{number}", $"Người vắng {number}", UserRole.Officer, [Identifiers.From(CoordinatingUnit)], []);
            people.Add(Assert.IsType<AccountReply<Person>.Done>(await Service<AccountDesk>().Create(user, Password, ActingUser.System, default)).Value.Id);
        }
        var today = Service<Clock>().Today;
        return ApiRequest.Of("POST", "/api/v1/substitutes", new { person = people[0], substitute = people[1], from = today, to = today.AddDays(3), reason = "Nghỉ phép" });
    }

    /// <summary>All that a request may change: how far the journal goes, and the drafts. Two of it are equal where nothing was done.</summary>
    internal async Task<string> Everything()
    {
        await using var connection = await Service<Database>().Read(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT position FROM journal_head) || ' ' || (SELECT count(*) || ' ' || coalesce(sum(version), 0) FROM draft) || ' ' || (SELECT count(*) FROM webhook)";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task DisposeAsync()
    {
        foreach (var caller in _callers.Values)
            caller.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    internal async Task<string> Token(Person person, TokenScope scope) =>
        Assert.IsType<AccountReply<string>.Done>(await Service<TokenDesk>().Create(person.Id, "máy", scope, TimeSpan.FromDays(1), default)).Value;

    private static string UserNameOf(Caller caller) => caller.ToString().ToLowerInvariant();

    private async Task<Person> Enter(Caller caller, UserRole role, string? unit = null, params HeldPosition[] positions)
    {
        var user = new NewUser(UserNameOf(caller), $"Người {caller}", role, unit is null ? [] : [Identifiers.From(unit)], positions);
        var person = Assert.IsType<AccountReply<Person>.Done>(await Service<AccountDesk>().Create(user, Password, ActingUser.System, default)).Value;
        _callers[caller] = await ApiClient.SignedIn(Address, user.UserName, Password);
        return person;
    }
}

/// <summary>The tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class BoardSiteTests : ICollectionFixture<BoardSite>
{
    public const string Name = "board site";
}
