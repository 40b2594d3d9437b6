using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>A round today, with a team for the phones of a test.</summary>
internal sealed class RoundStage(IServiceProvider services, string id)
{
    private static readonly ActingUser s_planner = new() { Id = "planner000000000", Name = "Nguyễn Thu Hà", Role = UserRole.Coordinator };

    public string Id => id;

    public static DateOnly Today => Clock.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>Opens a round of one team for each crew, with four stops each.</summary>
    public static Task<RoundStage> Open(BoardHost host, params IReadOnlyList<Person>[] crews) => Open(host.Services, rehearsal: false, crews);

    /// <summary>The same as a rehearsal, which is looked at by its taps' time and so looks the same at any hour.</summary>
    public static Task<RoundStage> Rehearse(BoardHost host, params IReadOnlyList<Person>[] crews) => Open(host.Services, rehearsal: true, crews);

    /// <summary>The same on another server.</summary>
    public static async Task<RoundStage> Open(IServiceProvider services, bool rehearsal, params IReadOnlyList<Person>[] crews)
    {
        var stage = new RoundStage(services, Identifiers.New(TimeProvider.System));
        string[] hosts = ["Lãnh sự quán Lào", "Công ty TNHH Samjin Vina", "Trung tâm Nhật ngữ Sakura", "Tổ chức Cứu trợ trẻ em"];
        var stops = crews.SelectMany((_, t) => hosts.Select((partner, s) => new NewStop($"{t}stop{s}", new StopPlan
        {
            Partner = t == 0 ? partner : $"{partner} (đoàn {t + 1})",
            Address = "12 Quang Trung",
            Contact = "Văn phòng, 0238 3844 522",
            Arrives = new TimeOnly(8, 30).AddMinutes((s * 125) + (t * 15)),
            Minutes = 40,
            Travel = 20,
            GiftId = "g",
            GiftCount = 1,
            HostTo = new TimeOnly(9, 45).AddMinutes((s * 125) + (t * 15)),
            TalkingPoints = "Cảm ơn sự hợp tác trong năm qua.",
        })));
        await stage.Do(new BeginRound(new RoundBegun { RoundId = stage.Id, Name = "Thăm, chúc Tết Nguyên đán 2027", Year = 2027, Rehearsal = rehearsal, Stops = [.. stops] }));
        await stage.Do(new SetGifts([new("g", "Giỏ quà Tết", 20)]));
        for (var t = 0; t < crews.Length; t++)
        {
            await stage.Do(new SetTeam(new TeamPlan
            {
                Id = $"team{t}",
                Day = Today,
                Name = $"Đoàn số {t + 1}",
                Departs = new TimeOnly(8, 0),
                Vehicle = $"37A-00{t}.68",
                Crew = [new(CrewRole.Leader, $"Ông Trần Đức Minh {t + 1}"), .. crews[t].Select(person => new Crew(CrewRole.ProtocolOfficer, person.Name, person.Id))],
            }, 0));
            for (var s = 0; s < hosts.Length; s++)
                await stage.Do(new MoveStop($"{t}stop{s}", $"team{t}", null));
        }
        return stage;
    }

    public async Task Do(RoundCommand command) => Assert.IsType<RoundReply.Done>(
        await services.GetRequiredService<IRoundEngine>().Send(new RoundCall(id, Identifiers.New(TimeProvider.System), s_planner, command), default));

    public async Task<Stop> Stop(string stopId) => (await services.GetRequiredService<IRoundEngine>().Load(id, default))!.Stop(stopId)!;

    /// <summary>Every record of the round that is a tap, in the journal's order.</summary>
    public async Task<IReadOnlyList<StopTapped>> Taps()
    {
        var taps = new List<StopTapped>();
        await foreach (var record in services.GetRequiredService<Taskboard.Journal.IJournal>().ReadStream("round/" + id, 0, default))
            taps.AddRange(System.Text.Json.JsonSerializer.Deserialize(record.Events.Span, Domain.Json.DomainJson.Readable.RoundEventArray)!.OfType<StopTapped>());
        return taps;
    }
}
