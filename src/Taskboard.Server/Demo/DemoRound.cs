using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Demo;

/// <summary>A round of visits that is under way today: three teams, of which one is late, and what their phones have said until now.</summary>
internal sealed class DemoRound(IRoundEngine engine, VisitStops visits, Clock clock, IReadOnlyList<ActingUser> people)
{
    private static readonly (string Partner, string Address)[] s_hosts =
    [
        ("Lãnh sự quán Lào", "12 Quang Trung"), ("Công ty TNHH Samjin Vina", "Lô C4, KCN Bắc Sông Lam"), ("Trung tâm Nhật ngữ Sakura", "45 Lê Lợi"),
        ("Tổ chức Cứu trợ trẻ em", "8 Nguyễn Du"), ("Công ty Luxshare-ICT", "Lô A1, KCN Bắc Sông Lam"), ("Hội hữu nghị Việt Nam – Thái Lan", "3 Trần Phú"),
        ("Công ty WHA Industrial", "Khu kinh tế Đông Nam"), ("Viện Goethe, văn phòng tỉnh", "22 Hồ Tùng Mậu"), ("Công ty Foxconn Sông Lam", "Lô B2, KCN Đông Hồi"),
        ("Dự án JICA cấp nước", "17 Đinh Công Tráng"), ("Tổ chức Tầm nhìn Thế giới", "60 Phan Bội Châu"), ("Công ty Goertek Vina", "Lô D7, KCN VSIP"),
    ];

    /// <summary>Opens it and tells what has happened until now.</summary>
    public async Task Open(string planId, CancellationToken cancel)
    {
        var coordinator = people.First(person => person.Role == UserRole.Coordinator);
        var today = clock.Today;
        var id = Identifiers.From("demo-round");
        var fromPlan = visits.Of(await visits.Free(planId, cancel)).Take(3).ToList();
        List<NewStop> stops = [.. fromPlan, .. s_hosts.Skip(fromPlan.Count).Select((host, i) => new NewStop(Identifiers.From($"demo-stop-{i}"), new StopPlan { Partner = host.Partner, Address = host.Address }))];
        var year = NewYearFeasts.NextTet(today);
        await Do(id, coordinator, "begin", new BeginRound(new RoundBegun
        {
            RoundId = id,
            Name = string.Create(CultureInfo.InvariantCulture, $"Thăm, chúc Tết Nguyên đán {year}"),
            Year = year,
            PlanId = planId,
            Stops = stops,
        }), cancel);
        await Do(id, coordinator, "gifts", new SetGifts([new("gio-qua", "Giỏ quà Tết", 20), new("tranh", "Tranh thêu", 5)]), cancel);
        for (var t = 0; t < 3; t++)
            await Team(id, coordinator, t, [.. stops.Where((_, i) => i % 3 == t).Take(4)], today, cancel);
        await Live(id, cancel);
    }

    private async Task Team(string id, ActingUser by, int number, IReadOnlyList<NewStop> stops, DateOnly day, CancellationToken cancel)
    {
        var leaders = people.Where(person => person.Role == UserRole.Leader).ToList();
        var officers = people.Where(person => person.Role == UserRole.Officer).ToList();
        var teamId = Identifiers.From($"demo-team-{number}");
        await Do(id, by, $"team-{number}", new SetTeam(new TeamPlan
        {
            Id = teamId,
            Day = day,
            Name = string.Create(CultureInfo.InvariantCulture, $"Đoàn số {number + 1}"),
            Departs = new TimeOnly(8, 0),
            Vehicle = string.Create(CultureInfo.InvariantCulture, $"37A-00{number + 1}.68"),
            From = "Trụ sở UBND tỉnh",
            Crew =
            [
                Seat(CrewRole.Leader, leaders[number % leaders.Count]), Seat(CrewRole.ProtocolOfficer, officers[number % officers.Count]),
                Seat(CrewRole.Interpreter, officers[(number + 3) % officers.Count]), new(CrewRole.Driver, $"Lái xe đoàn {number + 1}"),
            ],
        }, 0), cancel);
        for (var i = 0; i < stops.Count; i++)
        {
            var arrives = new TimeOnly(8, 30).AddMinutes((i * 135) + (number * 10));
            await Do(id, by, $"plan-{number}-{i}", new SetStop(stops[i].Id, stops[i].Plan with
            {
                Arrives = arrives,
                Minutes = 40,
                Travel = 25,
                HostTo = arrives.AddMinutes(75),
                GiftId = "gio-qua",
                GiftCount = 1,
                Contact = "Văn phòng, 0238 3844 522",
                TalkingPoints = "Cảm ơn sự hợp tác trong năm qua; chúc Tết; mời dự gặp mặt đầu xuân.",
                Bring = "Lễ tân mang quà và thiệp; phiên dịch mang danh thiếp.",
            }, 1), cancel);
            await Do(id, by, $"move-{number}-{i}", new MoveStop(stops[i].Id, teamId, null), cancel);
        }
    }

    /// <summary>The taps of the day until now; the second team is late.</summary>
    private async Task Live(string id, CancellationToken cancel)
    {
        if (await engine.Load(id, cancel) is not { } round)
            return;
        var now = clock.Now;
        foreach (var (team, number) in round.Teams.Select((team, i) => (team, i)))
        {
            var by = people.First(person => person.Id == team.Plan.Crew[1].PersonId);
            var late = number == 1 ? 22 : 2 * number;
            foreach (var stop in round.StopsOf(team))
            {
                var arrives = RoundSchedule.At(team.Plan.Day, stop.Plan.Arrives!.Value).AddMinutes(late);
                if (late >= RoundSchedule.LateFrom)
                    await Tap(id, by, stop, TapKind.Delayed, arrives.AddMinutes(-late), now, cancel, 30);
                (TapKind Kind, int After)[] steps = [(TapKind.Departed, -25), (TapKind.Arrived, 0), (TapKind.GiftGiven, 20), (TapKind.Ended, 40), (TapKind.Left, 44)];
                foreach (var (kind, after) in steps)
                    await Tap(id, by, stop, kind, arrives.AddMinutes(after), now, cancel);
            }
        }
    }

    private async Task Tap(string id, ActingUser by, Stop stop, TapKind kind, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel, int? minutes = null)
    {
        if (at <= now)
            await Do(id, by, $"tap-{stop.Id}-{kind}", new Tap { StopId = stop.Id, Kind = kind, At = at, Sent = now, Minutes = minutes, Seen = minutes is null ? null : 0 }, cancel);
    }

    private async Task Do(string id, ActingUser by, string what, RoundCommand command, CancellationToken cancel)
    {
        if (await engine.Send(new RoundCall(id, "demo-" + what, by, command), cancel) is RoundReply.Refused refused)
            throw new InvalidOperationException($"the demo's round was refused at {what}: {refused.Why}");
    }

    private static Crew Seat(CrewRole role, ActingUser person) => new(role, person.Name, person.Id);
}
