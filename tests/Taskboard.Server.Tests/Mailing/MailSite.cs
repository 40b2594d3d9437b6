using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Mailing;
using Taskboard.Server.Notices;
using Taskboard.Server.Operations;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Tests.Receivers;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>A server whose clock stands at 8:00 of a working Monday, with a person who is told by mail. Nothing is sent unless a test says so.</summary>
internal sealed class MailSite : IAsyncDisposable
{
    public const string Address = "canbo@songlam.example";

    private readonly DataDirectory _data = new();
    private WebApplication _app = null!;
    private int _last;

    public HandTime Time { get; private init; } = new();

    public ActingUser Person { get; private set; } = null!;

    public IReadOnlyList<string> Tasks { get; private set; } = [];

    public Outbox Outbox => Service<Outbox>();

    public OutboxStore Store => Service<OutboxStore>();

    public MailChoiceStore Choices => Service<MailChoiceStore>();

    public Uri Url => new(_app.Urls.Single());

    public static async Task<MailSite> Start(MailHow how = MailHow.AtOnce, Action<IServiceCollection>? change = null, string? database = null)
    {
        var site = new MailSite();
        await site.Open(database, change);
        site.Person = await site.Enter("canbo");
        await site.Choices.Set(site.Person.Id, Address, default);
        await site.Choices.Choose(site.Person.Id, how, default);
        site.Tasks = await site.Accept("Thư chúc mừng", "Thư thăm hỏi", "Thiếp mừng");
        return site;
    }

    /// <summary>Another node on the same PostgreSQL.</summary>
    public static async Task<MailSite> Beside(MailSite first, string database)
    {
        var site = new MailSite { Time = first.Time, Person = first.Person, Tasks = first.Tasks };
        await site.Open(database, null);
        return site;
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<ActingUser> Enter(string userName, UserRole role = UserRole.Officer)
    {
        var unit = await Service<UnitDesk>().Register(
            new UnitRegistered { UnitId = Identifiers.From("unit-of-tests"), Name = "Sở Thử nghiệm", ShortName = "STN" }, 0, FeedNode.Coordinator, "enter", default);
        var entered = await Service<AccountDesk>().Create(new NewUser(userName, "Nguyễn Thị Hạnh", role, [unit!.Id], []), FeedNode.Password, FeedNode.Coordinator, default);
        return Service<Server.Directory.DirectoryBook>().Acting(Assert.IsType<AccountReply<Person>.Done>(entered).Value.Id, Service<Clock>().Today)!;
    }

    /// <summary>Puts letters on the board.</summary>
    public async Task<IReadOnlyList<string>> Accept(params string[] titles)
    {
        var draft = new PlanDraft
        {
            Title = "Kế hoạch",
            Number = $"{++_last}/KH-UBND",
            Year = 2026,
            Tasks = [.. titles.Select((title, i) => new TaskDraft { Title = title, Kind = TaskKind.Letter, Lead = ["Sở Ngoại vụ"], Lines = new LineRange(i + 1, i + 1), Words = title })],
        };
        var reply = await Service<PlanDesk>().Accept(draft, null, [.. Enumerable.Range(0, titles.Length)], FeedNode.Coordinator, $"accept-{_last}", default);
        return Assert.IsType<PlanReply.Done>(reply).TaskIds;
    }

    /// <summary>Gives a command as the coordinator.</summary>
    public async Task Send(string taskId, TaskCommand command)
    {
        var task = (await Service<StateReader>().Task(taskId, default))!;
        Assert.IsType<TaskReply.Done>(await Service<ITaskEngine>().Send(new TaskCall(taskId, $"c{++_last}", task.Version, FeedNode.Coordinator, command), default));
    }

    /// <summary>Gives a task to the person's unit.</summary>
    public Task HandOver(int task) =>
        Send(Tasks[task], new GiveResponsibility(new Responsibility { Lead = [new UnitRef(Person.Units[0], "Sở Thử nghiệm")] }, "Theo phân công"));

    /// <summary>Waits until somebody is due to be mailed.</summary>
    public async Task Gathered()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await Store.Due(patience.Token)).Count == 0)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>Tells the person something of a task.</summary>
    public Task Tell(int task, NoticeKind kind = NoticeKind.Waiting, ActingUser? who = null) => Service<NoticeStore>().Write(
        [new NewNotice((who ?? Person).Id, new Notice(kind, $"{Tasks[task]}.{++_last}"), Tasks[task], Service<Clock>().Now, "Trần Văn Bình")], default);

    /// <summary>Sets the mail server.</summary>
    public Task Use(NodeProcess server, MailSecurity security = MailSecurity.None, Func<MailSettings, MailSettings>? change = null)
    {
        var settings = new MailSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = security,
            Sender = "congviec@songlam.example",
            SenderName = "Taskboard tỉnh Sông Lam",
            PublicAddress = "https://congviec.songlam.example",
        };
        return Service<MailSettingsBook>().Keep(change?.Invoke(settings) ?? settings, default);
    }

    /// <summary>Lets time pass and the outbox have a turn.</summary>
    public async Task Turn(TimeSpan passed = default)
    {
        Time.Pass(passed);
        await Outbox.Turn(default);
    }

    /// <summary>All mails, the latest first.</summary>
    public Task<IReadOnlyList<StoredMail>> Mails() => Store.List(openOnly: false, 100, default);

    /// <summary>The mail that a server took next.</summary>
    public static async Task<(MimeMessage Mail, JsonElement Said)> Next(NodeProcess server)
    {
        var said = await server.Next();
        using var raw = new MemoryStream(Convert.FromBase64String(said.GetProperty("raw").GetString()!));
        return (await MimeMessage.LoadAsync(raw), said);
    }

    /// <summary>A certificate of one's own making, its key, and its fingerprint.</summary>
    public static (string Certificate, string Key, string Fingerprint) Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.songlam.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return (made.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem(), made.GetCertHashString(HashAlgorithmName.SHA256));
    }

    private async Task Open(string? database, Action<IServiceCollection>? change)
    {
        _app = await ServerHost.Build(new ServerOptions { DataDirectory = _data.Path, Database = database, Urls = "http://127.0.0.1:0" }, services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
            services.AddLogging(logging => logging.ClearProviders());
            // tests take the turns themselves
            services.Remove(services.Single(service => service.ImplementationType == typeof(QuickSweepLoop<OutboxSweep>)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(QuickSweepLoop<CourierSweep>)));
            change?.Invoke(services);
        });
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Dispose();
    }
}
