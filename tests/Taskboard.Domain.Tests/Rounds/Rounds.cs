using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Rounds;

/// <summary>A round on its way, told step by step.</summary>
internal sealed class RoundStory
{
    public const string Id = "round";

    public static readonly DateOnly Day = new(2027, 2, 1);

    public static ActingUser Planner { get; } = new() { Id = "planner", Name = "Nguyễn Thu Hà", Role = UserRole.Coordinator };

    public static ActingUser Lan { get; } = new() { Id = "lan", Name = "Vũ Ngọc Lan", Role = UserRole.Officer };

    public static ActingUser Tuan { get; } = new() { Id = "tuan", Name = "Hoàng Anh Tuấn", Role = UserRole.Officer };

    public static ActingUser Stranger { get; } = new() { Id = "stranger", Name = "Cao Minh Châu", Role = UserRole.Officer };

    public VisitRound? Round { get; private set; }

    public DateTimeOffset Now { get; set; } = At(7, 0);

    public static DateTimeOffset At(int hour, int minute) => RoundSchedule.At(Day, new TimeOnly(hour, minute));

    /// <summary>One team of three stops at 9:00, 10:00 and 11:00, half an hour each, a quarter of an hour apart.</summary>
    public static RoundStory Planned()
    {
        var story = new RoundStory();
        story.Do(new BeginRound(new RoundBegun { RoundId = Id, Name = "Chúc Tết 2027", Year = 2027, Stops = [Stop("a", 9), Stop("b", 10), Stop("c", 11)] }));
        story.Do(new SetTeam(Team("t1", "Đoàn số 1"), 0));
        foreach (var stop in new[] { "a", "b", "c" })
            story.Do(new MoveStop(stop, "t1", null));
        return story;
    }

    public static NewStop Stop(string id, int hour, string? partner = null) =>
        new(id, new StopPlan { Partner = partner ?? "Đối tác " + id, Arrives = new TimeOnly(hour, 0), Minutes = 30, Travel = 15 });

    public static TeamPlan Team(string id, string name, string leader = "Ông Minh", string? vehicle = null, DateOnly? day = null) => new()
    {
        Id = id,
        Day = day ?? Day,
        Name = name,
        Crew = [new(CrewRole.Leader, leader), new(CrewRole.ProtocolOfficer, "Lan", "lan"), new(CrewRole.Interpreter, "Tuấn", "tuan")],
        Vehicle = vehicle,
        Departs = new TimeOnly(8, 30),
    };

    public IReadOnlyList<RoundEvent> Do(RoundCommand command, ActingUser? by = null)
    {
        var outcome = Decide(command, by);
        var done = Assert.IsType<Outcome<RoundEvent>.Done>(outcome);
        if (done.Events.Count > 0)
            Round = VisitRound.Evolve(Round, done.Events);
        return done.Events;
    }

    public T Refused<T>(RoundCommand command, ActingUser? by = null)
        where T : Refusal => Assert.IsType<T>(Assert.IsType<Outcome<RoundEvent>.Refused>(Decide(command, by)).Why);

    public IReadOnlyList<RoundEvent> Tap(string stop, TapKind kind, DateTimeOffset at, ActingUser? by = null, Func<Tap, Tap>? more = null)
    {
        Now = at > Now ? at : Now;
        var tap = new Tap { StopId = stop, Kind = kind, At = at, Sent = Now };
        return Do(more?.Invoke(tap) ?? tap, by ?? Lan);
    }

    public StopTimes Times(string stop, DateTimeOffset now) => RoundSchedule.OfDay(Round!, Day, now).Single(one => one.Stop.Id == stop);

    private Outcome<RoundEvent> Decide(RoundCommand command, ActingUser? by) => VisitRound.Decide(Round, new RoundCall(Id, "c", by ?? Planner, command), new Moment
    {
        At = Now,
        Today = Day,
        Calendar = OfficialCalendar.Default,
        Workflows = WorkflowBook.Default,
    });
}
