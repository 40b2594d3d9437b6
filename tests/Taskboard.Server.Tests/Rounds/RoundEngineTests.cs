using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>Rounds in the journal: one command at a time, one effect for a command, one round for a visit.</summary>
public sealed class RoundEngineTests
{
    private const string Id = "06h02r5qb6wk9gm8";
    private const string Other = "06h02r5qb6wk9gm9";

    [Fact]
    public async Task Of_two_rounds_that_want_one_visit_one_has_it_until_it_gives_it_back()
    {
        await using var site = await AccountsSite.Start();
        var (_, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào");
        var visit = new NewStop("s1", new StopPlan { Partner = "Đại sứ quán Lào", TaskId = tasks[0] });

        var both = await Task.WhenAll(Task.Run(() => RoundSite.Open(site, Id, [visit])), Task.Run(() => RoundSite.Open(site, Other, [visit])));
        var winner = Assert.Single(both.OfType<RoundReply.Done>()).Round.Id;
        var loser = winner == Id ? Other : Id;
        Assert.Equal(winner, Assert.IsType<VisitInOtherRound>(Assert.Single(both.OfType<RoundReply.Refused>()).Why).OtherRoundId);

        await RoundSite.Done(site, winner, new RemoveStop("s1"));
        Assert.IsType<RoundReply.Done>(await RoundSite.Open(site, loser, [visit]));
        Assert.IsType<VisitInOtherRound>(Assert.IsType<RoundReply.Refused>(await RoundSite.Send(site, winner, new AddStops([visit]))).Why);
    }

    [Fact]
    public async Task A_tap_that_is_sent_again_has_one_effect_and_the_same_answer()
    {
        await using var site = await AccountsSite.Start();
        var round = await Ready(site);
        var tap = new Tap { StopId = "s1", Kind = TapKind.Note, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow(), Text = "Đã báo bảo vệ" };

        var first = Assert.IsType<RoundReply.Done>(await RoundSite.Send(site, round, tap, commandId: "phone-1"));
        var again = Assert.IsType<RoundReply.Done>(await RoundSite.Send(site, round, tap, commandId: "phone-1"));

        Assert.True(again.Repeated);
        Assert.Equal(first.Position, again.Position);
        Assert.Single(again.Round.Stop("s1")!.Notes);
        var other = new ActingUser { Id = "another", Name = "Người khác", Role = UserRole.Coordinator };
        Assert.IsType<CommandReused>(Assert.IsType<RoundReply.Refused>(await RoundSite.Send(site, round, tap, other, "phone-1")).Why);
    }

    [Fact]
    public async Task A_hundred_taps_at_once_are_all_there_also_after_a_restart_and_a_rebuild()
    {
        await using var site = await AccountsSite.Start();
        var round = await Ready(site);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => RoundSite.Done(
            site, round, new Tap { StopId = i % 2 == 0 ? "s1" : "s2", Kind = TapKind.Note, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow(), Text = $"dòng {i}" })));
        var before = await Dump(site);
        await site.Restart();
        var read = (await site.Service<IRoundEngine>().Load(round, default))!;
        await ReadTables.Rebuild(site.Service<Database>(), new DomainProjector(site.Service<Domain.Workflows.WorkflowBook>()), default);

        Assert.Equal(100, read.Stops.Sum(stop => stop.Notes.Count));
        Assert.Equal(100, read.Stops.SelectMany(stop => stop.Notes).Select(note => note.Text).Distinct().Count());
        Assert.Equal(before, await Dump(site));
        Assert.Equal(read.Version, site.Service<RoundBook>().Round(round)!.Version);
    }

    [Fact]
    public async Task Every_record_of_a_limited_round_says_who_may_know_of_it()
    {
        await using var site = await AccountsSite.Start();
        await RoundSite.Done(site, Id, new BeginRound(new RoundBegun { RoundId = Id, Name = "Hạn chế", Year = 2027, Units = ["u1"] }));
        await RoundSite.Done(site, Id, new AddStops([new("s1", new StopPlan { Partner = "Lào" })]));

        await foreach (var record in site.Service<IJournal>().ReadStream(Streams.Round(Id), 0, default))
            Assert.Equal("u:u1", record.Audience.Text);
        var stranger = new ActingUser { Id = "x", Name = "X", Role = UserRole.Officer };
        Assert.IsType<NoSuchRound>(Assert.IsType<RoundReply.Refused>(await RoundSite.Send(site, Id, new EndRound(), stranger)).Why);
    }

    private static async Task<string> Ready(AccountsSite site)
    {
        await RoundSite.Open(site, Id, [new("s1", new StopPlan { Partner = "Lào" }), new("s2", new StopPlan { Partner = "Thái Lan" })]);
        await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = "t1", Day = new DateOnly(2027, 1, 25), Name = "Đoàn số 1" }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", "t1", null));
        await RoundSite.Done(site, Id, new MoveStop("s2", "t1", null));
        return Id;
    }

    private static async Task<string> Dump(AccountsSite site)
    {
        await using var text = new StringWriter();
        await ReadTables.Dump(site.Service<Database>(), text, default);
        return text.ToString();
    }
}
