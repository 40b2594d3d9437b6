using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Work;

namespace Taskboard.Domain.Tests.People;

/// <summary>Who may act for whom, for how long, and in whose name.</summary>
public sealed class SubstituteTests
{
    private static readonly DateOnly s_today = Given.Today;

    private static readonly Person s_officer = Someone("p1", UserRole.Officer, "u-snv");
    private static readonly Person s_colleague = Someone("p2", UserRole.Officer, "u-snv");
    private static readonly Person s_coordinator = Someone("p3", UserRole.Coordinator, "u-snv");
    private static readonly Person s_stranger = Someone("p4", UserRole.Officer, "u-yte");
    private static readonly Person s_chair = Someone("p5", UserRole.Leader);
    private static readonly Person s_viceChair = Someone("p6", UserRole.Leader);
    private static readonly Person s_viewer = Someone("p7", UserRole.Viewer, "u-snv");
    private static readonly Person s_admin = Someone("p8", UserRole.Admin, "u-snv");

    [Fact]
    public void A_leader_is_acted_for_by_a_leader_and_others_by_their_own_unit_with_a_role_no_weaker()
    {
        Assert.Null(SubstituteRules.WhyNot(s_officer, s_colleague, Any));
        Assert.Null(SubstituteRules.WhyNot(s_officer, s_coordinator, Any));
        Assert.Null(SubstituteRules.WhyNot(s_chair, s_viceChair, Any));
        Assert.Equal(Unfitness.Self, SubstituteRules.WhyNot(s_officer, s_officer, Any));
        Assert.Equal(Unfitness.Unit, SubstituteRules.WhyNot(s_officer, s_stranger, Any));
        Assert.Equal(Unfitness.Unit, SubstituteRules.WhyNot(s_officer, s_chair, Any));
        Assert.Equal(Unfitness.Role, SubstituteRules.WhyNot(s_coordinator, s_officer, Any));
        Assert.Equal(Unfitness.Role, SubstituteRules.WhyNot(s_chair, s_coordinator, Any));
        Assert.Equal(Unfitness.NoWork, SubstituteRules.WhyNot(s_officer, s_viewer, Any));
        Assert.Equal(Unfitness.NoWork, SubstituteRules.WhyNot(s_officer, s_admin, Any));
        Assert.Equal(Unfitness.NoWork, SubstituteRules.WhyNot(s_admin, s_officer, Any));
        Assert.Equal(Unfitness.NoWork, SubstituteRules.WhyNot(s_officer, s_colleague with { Active = false }, Any));
    }

    [Fact]
    public void A_unit_that_has_ended_joins_nobody()
    {
        Assert.Equal(Unfitness.Unit, SubstituteRules.WhyNot(s_officer, s_colleague, unit => unit != "u-snv"));
        NameSubstitute command = new(s_colleague.Id, s_today.AddDays(3), s_today.AddDays(5), "Nghỉ phép");
        Assert.IsType<SubstituteUnfit>(Why(SubstituteRules.Name(s_officer, command, s_colleague, By(s_officer), s_today, (_, day) => day < s_today.AddDays(3))));
        Assert.IsType<SubstituteNamed>(Event(SubstituteRules.Name(s_officer, command, s_colleague, By(s_officer), s_today, (_, day) => day < s_today.AddDays(4))));
    }

    [Fact]
    public void The_person_and_coordinators_and_administrators_name_and_nobody_else()
    {
        Assert.IsType<SubstituteNamed>(Event(Name(By(s_officer))));
        Assert.IsType<SubstituteNamed>(Event(Name(By(s_coordinator))));
        Assert.IsType<SubstituteNamed>(Event(Name(By(s_admin))));
        foreach (var other in new[] { s_colleague, s_stranger, s_chair, s_viewer })
            Assert.Equal(Right.NameSubstitute, Assert.IsType<RightNeeded>(Why(Name(By(other)))).Right);
    }

    [Fact]
    public void Nonsense_is_refused_by_name()
    {
        Assert.Equal(new FieldWrong("firstDay", FieldFault.NotADate), Why(Name(By(s_officer), from: DateOnly.MinValue)));
        Assert.Equal(new FieldWrong("lastDay", FieldFault.BackToFront), Why(Name(By(s_officer), from: s_today.AddDays(-9), to: s_today.AddDays(-1))));
        Assert.Equal(new FieldWrong("lastDay", FieldFault.BackToFront), Why(Name(By(s_officer), from: s_today.AddDays(9), to: s_today.AddDays(8))));
        Assert.Equal(new FieldWrong("lastDay", FieldFault.TooLong), Why(Name(By(s_officer), to: s_today.AddDays(SubstituteRules.MostDays))));
        Assert.Equal(new FieldWrong("lastDay", FieldFault.TooLong), Why(Name(By(s_officer), to: DateOnly.MaxValue)));
        Assert.Equal("reason", Assert.IsType<FieldWrong>(Why(Name(By(s_officer), reason: " "))).Field);
        Assert.Equal("substitute", Assert.IsType<FieldWrong>(Why(SubstituteRules.Name(s_officer, new("x", s_today, s_today, "Nghỉ"), null, By(s_officer), s_today, Always))).Field);
    }

    [Fact]
    public void One_acts_at_a_time_and_nobody_acts_who_is_absent()
    {
        var absent = Person.Evolve(s_officer, [Event(Name(By(s_officer)))]);
        Assert.IsType<SubstituteNamedAlready>(Why(SubstituteRules.Name(absent, new("p3", s_today.AddDays(3), s_today.AddDays(20), "Nghỉ"), s_coordinator, By(s_officer), s_today, Always)));
        Assert.IsType<SubstituteAway>(Why(SubstituteRules.Name(s_colleague, new("p1", s_today.AddDays(3), s_today.AddDays(20), "Nghỉ"), absent, By(s_colleague), s_today, Always)));
        var after = Event(SubstituteRules.Name(absent, new("p3", s_today.AddDays(6), s_today.AddDays(20), "Nghỉ"), s_coordinator, By(s_officer), s_today, Always));
        Assert.Equal(2, Assert.IsType<SubstituteNamed>(after).Substitution.Id);
    }

    [Fact]
    public void It_begins_and_ends_by_itself_and_ending_it_counts_at_once()
    {
        var named = Assert.IsType<SubstituteNamed>(Event(Name(By(s_officer), from: s_today.AddDays(1)))).Substitution;
        Assert.False(named.Holds(s_today));
        Assert.True(named.Holds(s_today.AddDays(1)));
        Assert.True(named.Holds(s_today.AddDays(5)));
        Assert.False(named.Holds(s_today.AddDays(6)));

        var absent = Person.Evolve(s_officer, [new SubstituteNamed { PersonId = "p1", Substitution = named }]);
        Assert.IsType<RightNeeded>(Why(SubstituteRules.End(absent, 1, By(s_stranger), s_today)));
        Assert.IsType<NoSuchSubstitution>(Why(SubstituteRules.End(absent, 2, By(s_officer), s_today)));
        // who acts may give it back
        var ended = Person.Evolve(absent, [Event(SubstituteRules.End(absent, 1, By(s_colleague), s_today.AddDays(2)))]);
        Assert.False(ended.Substitutions[0].Holds(s_today.AddDays(2)));
        Assert.Empty(Assert.IsType<Outcome<PersonEvent>.Done>(SubstituteRules.End(ended, 1, By(s_officer), s_today.AddDays(2))).Events);
    }

    [Fact]
    public void What_replaces_a_person_keeps_who_acts_for_them()
    {
        var absent = Person.Evolve(s_officer, [Event(Name(By(s_officer)))]);
        var renamed = Person.Evolve(absent, [new PersonRegistered { PersonId = "p1", Name = "Tên mới", Role = UserRole.Officer }]);
        Assert.Equal(absent.Substitutions, renamed.Substitutions);
    }

    [Fact]
    public void What_the_absent_person_may_do_is_done_in_their_name_and_the_rest_in_ones_own()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted").With(t => t with { Details = t.Details with { Leader = "Bí thư Tỉnh ủy" } });
        var acting = Given.Chair.ActingFor([Given.Secretary]);

        var signed = OnBehalf.Decide(acting, self => story.Tries(self, "sign"), out var by);
        Assert.IsType<Outcome<TaskEvent>.Done>(signed);
        Assert.Equal((Given.Chair.Id, Given.Chair.Name, new PersonRef(Given.Secretary.Id, Given.Secretary.Name)), (by.Id, by.Name, by.OnBehalfOf));

        var own = Story.Of(TaskKind.Letter).At("submitted");
        Assert.IsType<Outcome<TaskEvent>.Done>(OnBehalf.Decide(acting, self => own.Tries(self, "sign"), out by));
        Assert.Null(by.OnBehalfOf);
    }

    [Fact]
    public void A_signer_named_by_name_is_signed_for_by_who_acts_for_them()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted").With(t => t with { Details = t.Details with { Leader = $"Ông {Given.Secretary.Name}, Bí thư Tỉnh ủy" } });
        Assert.IsType<Outcome<TaskEvent>.Refused>(OnBehalf.Decide(Given.Chair, self => story.Tries(self, "sign"), out _));
        Assert.IsType<Outcome<TaskEvent>.Done>(OnBehalf.Decide(Given.Chair.ActingFor([Given.Secretary]), self => story.Tries(self, "sign"), out _));
    }

    [Fact]
    public void What_waits_for_the_absent_waits_for_who_acts_with_the_name()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted").With(t => t with { Details = t.Details with { Leader = "Bí thư Tỉnh ủy" } });
        Assert.Empty(WaitingRules.For(story.Task, Given.Chair, story.Now));
        var waiting = Assert.Single(WaitingRules.For(story.Task, Given.Chair.ActingFor([Given.Secretary]), story.Now));
        Assert.Equal((WaitingReason.Approve, Given.Secretary.Id), (waiting.Reason, waiting.OnBehalfOf?.Id));
        var own = Story.Of(TaskKind.Letter).At("submitted");
        Assert.Null(Assert.Single(WaitingRules.For(own.Task, Given.Chair.ActingFor([Given.ViceChair]), own.Now)).OnBehalfOf);
    }

    [Fact]
    public void A_limited_task_is_known_through_the_absent_and_refused_as_unknown_without()
    {
        var story = Story.Of(TaskKind.Other).With(t => t with { Limited = true });
        var acting = Given.Journalist.ActingFor([Given.LeadOfficer]);
        Assert.False(story.Task.IsKnownTo(Given.Journalist));
        Assert.True(story.Task.IsKnownTo(acting));
        Assert.IsType<NoSuchTask>(Assert.IsType<Outcome<TaskEvent>.Refused>(OnBehalf.Decide(Given.Journalist, self => story.Tries(self, "start"), out _)).Why);
        Assert.IsType<Outcome<TaskEvent>.Done>(OnBehalf.Decide(acting, self => story.Tries(self, "start"), out var by));
        Assert.Equal(Given.LeadOfficer.Id, by.OnBehalfOf!.Id);
        // the refusal that says most is told
        Assert.IsNotType<NoSuchTask>(Assert.IsType<Outcome<TaskEvent>.Refused>(OnBehalf.Decide(acting, self => story.Tries(self, new ArchiveIt("Thôi")), out _)).Why);
    }

    private static Outcome<PersonEvent> Name(ActingUser by, DateOnly? from = null, DateOnly? to = null, string reason = "Nghỉ phép") =>
        SubstituteRules.Name(s_officer, new(s_colleague.Id, from ?? s_today, to ?? s_today.AddDays(5), reason), s_colleague, by, s_today, Always);

    private static bool Any(string unit) => true;

    private static bool Always(string unit, DateOnly day) => true;

    private static PersonEvent Event(Outcome<PersonEvent> outcome) => Assert.Single(Assert.IsType<Outcome<PersonEvent>.Done>(outcome).Events);

    private static Refusal Why(Outcome<PersonEvent> outcome) => Assert.IsType<Outcome<PersonEvent>.Refused>(outcome).Why;

    private static Person Someone(string id, UserRole role, params string[] units) => new() { Id = id, Version = 1, Name = "Người " + id, Role = role, Units = units };

    private static ActingUser By(Person person) => new() { Id = person.Id, Name = person.Name, Role = person.Role, Units = person.Units };
}
