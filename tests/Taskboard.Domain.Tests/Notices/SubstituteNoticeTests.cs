using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Notices;

/// <summary>Who is told that somebody acts for somebody, or no longer does.</summary>
public sealed class SubstituteNoticeTests
{
    private static readonly DateOnly s_first = new(2026, 3, 2);

    private static readonly OfficialCalendar s_calendar = new(HolidayNotices.Shipped);

    private static readonly Substitution s_one = new()
    {
        Id = 1,
        SubstituteId = "p2",
        SubstituteName = "Nguyễn Thị Thay",
        From = s_first,
        To = s_first.AddDays(4),
        Reason = "Nghỉ phép",
        NamedBy = "Trần Thị Vắng",
    };

    private static readonly Person s_absent = new() { Id = "p1", Version = 2, Name = "Trần Thị Vắng", Role = UserRole.Officer, Substitutions = [s_one] };

    [Fact]
    public void Both_are_told_but_who_did_it()
    {
        var named = new SubstituteNamed { PersonId = "p1", Substitution = s_one };
        Assert.Equal(["p2"], SubstituteNotices.Of(s_absent, named, "p1").Select(told => told.PersonId));
        Assert.Equal(["p2", "p1"], SubstituteNotices.Of(s_absent, named, "coordinator").Select(told => told.PersonId));
        var ended = new SubstituteEnded { PersonId = "p1", SubstitutionId = 1, On = s_first };
        Assert.Equal([("p1", NoticeKind.SubstituteEnded, 1)], SubstituteNotices.Of(s_absent, ended, "p2").Select(told => (told.PersonId, told.Notice.Kind, told.Number)));
    }

    [Fact]
    public void Nothing_else_that_happens_to_a_person_is_told() =>
        Assert.Empty(SubstituteNotices.Of(s_absent, new PersonRegistered { PersonId = "p1", Name = "Trần Thị Vắng", Role = UserRole.Officer }, "coordinator"));

    [Fact]
    public void The_end_by_itself_is_told_from_the_day_after_the_last_for_a_week_and_for_one_that_was_ended_not_at_all()
    {
        Assert.Empty(SubstituteNotices.OfDay(s_absent, s_one.To, s_calendar));
        Assert.Equal(["p2", "p1"], SubstituteNotices.OfDay(s_absent, s_one.To.AddDays(1), s_calendar).Select(told => told.PersonId));
        Assert.Equal(2, SubstituteNotices.OfDay(s_absent, s_one.To.AddDays(NoticeRules.FreshDays), s_calendar).Count);
        Assert.Empty(SubstituteNotices.OfDay(s_absent, s_one.To.AddDays(NoticeRules.FreshDays + 1), s_calendar));
        Assert.Empty(SubstituteNotices.OfDay(s_absent with { Substitutions = [s_one with { EndedOn = s_first }] }, s_one.To.AddDays(1), s_calendar));
    }

    [Fact]
    public void The_end_of_one_that_lasted_until_Tet_is_told_on_the_first_two_working_days_after_it()
    {
        var absent = s_absent with { Substitutions = [s_one with { From = new(2026, 2, 9), To = new(2026, 2, 13) }] };
        Assert.True(s_calendar.IsWorkingDay(new(2026, 2, 23)) && s_calendar.FirstWorkingDayOnOrAfter(new(2026, 2, 14)) == new DateOnly(2026, 2, 23));
        Assert.Equal(2, SubstituteNotices.OfDay(absent, new(2026, 2, 23), s_calendar).Count);
        Assert.Equal(2, SubstituteNotices.OfDay(absent, new(2026, 2, 24), s_calendar).Count);
        Assert.Empty(SubstituteNotices.OfDay(absent, new(2026, 2, 25), s_calendar));
    }

    [Fact]
    public void Each_cause_is_told_once()
    {
        var (today, later) = (SubstituteNotices.OfDay(s_absent, s_one.To.AddDays(1), s_calendar), SubstituteNotices.OfDay(s_absent, s_one.To.AddDays(2), s_calendar));
        Assert.Equal(today.Select(told => told.Notice.Cause), later.Select(told => told.Notice.Cause));
    }
}
