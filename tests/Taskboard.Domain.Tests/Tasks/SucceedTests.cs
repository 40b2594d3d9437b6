using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>A unit passes into another: its open tasks follow, old names stay where they stood.</summary>
public class SucceedTests
{
    private static readonly UnitRef Merged = new("u-new", "Sở Văn hóa và Ngoại vụ");
    private static readonly SucceedUnit Command = new(Given.Culture.Id!, [Merged], "Nghị quyết 15/NQ-HĐND", new DateOnly(2026, 3, 1));

    [Fact]
    public void The_successor_leads_and_the_history_keeps_the_old_name()
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Responsibility = new() { Lead = [Given.Culture], Coordinating = [Given.Health] } }).Does(Given.Admin, Command);

        var given = Assert.IsType<ResponsibilityGiven>(Assert.Single(story.Last));
        Assert.Equal([Given.Culture], given.From.Lead);
        Assert.Equal([Merged], story.Task.Lead);
        Assert.Equal([Given.Health], story.Task.Coordinating);
        Assert.Equal(("Nghị quyết 15/NQ-HĐND", new DateOnly(2026, 3, 1)), (given.Reason, given.Effective));
    }

    [Fact]
    public void A_part_that_the_old_unit_owes_is_owed_by_the_new_one()
    {
        var part = new Part { Id = 1, Unit = Given.Culture, Template = "x", Ask = "Góp ý", Kind = PartKind.Submission, AskedOn = Given.Today, State = PartState.Asked };
        var story = Story.Of(TaskKind.Letter).With(t => t with { Responsibility = new() { Lead = [Given.Health], Coordinating = [Given.Culture] }, Parts = [part] }).Does(Given.Admin, Command);

        Assert.Equal([PartState.Waived, PartState.Asked], story.Task.Parts.Select(p => p.State));
        Assert.Equal(Merged, story.Task.Parts[1].Unit);
    }

    [Fact]
    public void Who_leads_does_not_coordinate_as_well()
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Responsibility = new() { Lead = [Merged], Coordinating = [Given.Culture] } }).Does(Given.Admin, Command);

        Assert.Equal([Merged], story.Task.Lead);
        Assert.Empty(story.Task.Coordinating);
    }

    [Fact]
    public void Administrators_coordinators_and_the_system_may_and_nobody_else()
    {
        foreach (var person in Given.Everyone)
            Assert.Equal(
                person.IsSystem || person.Role is UserRole.Admin or UserRole.Coordinator,
                Story.Of(TaskKind.Letter).Tries(person, Command) is Outcomes.Outcome<TaskEvent>.Done);
    }

    [Fact]
    public void Nobody_follows_itself_and_a_basis_is_needed()
    {
        Assert.IsType<FieldWrong>(Story.Of(TaskKind.Letter).Refused(Given.Admin, Command with { To = [Given.Culture] }));
        Assert.IsType<FieldWrong>(Story.Of(TaskKind.Letter).Refused(Given.Admin, Command with { Reason = "" }));
    }

    [Fact]
    public void A_unit_that_passed_ends_with_its_functions_the_day_before()
    {
        var unit = Unit.Evolve(null, [new UnitRegistered { UnitId = "u", Name = "Sở KH&ĐT", ShortName = "SKHĐT", Functions = [new(UnitFunction.Finance)] }]);

        var passed = Unit.Evolve(unit, [new UnitSucceeded { UnitId = "u", Kind = SuccessionKind.Merge, On = new DateOnly(2025, 3, 1), Basis = "NQ 15", Successors = ["v"] }]);

        Assert.Equal([UnitFunction.Finance], passed.FunctionsOn(new DateOnly(2025, 2, 28)));
        Assert.Empty(passed.FunctionsOn(new DateOnly(2025, 3, 1)));
        Assert.Equal(["v"], passed.Succession!.Successors);
    }

    [Fact]
    public void A_unit_that_was_renamed_keeps_its_old_names_with_their_days()
    {
        var unit = Unit.Evolve(null, [new UnitRegistered { UnitId = "u", Name = "A", ShortName = "A", ValidFrom = new DateOnly(2000, 1, 1) }]);
        foreach (var (name, year) in (ReadOnlySpan<(string, int)>)[("B", 2010), ("C", 2020)])
            unit = Unit.Evolve(unit, [new UnitSucceeded { UnitId = "u", Kind = SuccessionKind.Rename, On = new DateOnly(year, 1, 1), Basis = "QĐ", NewName = name }]);

        Assert.Equal("C", unit.Name);
        Assert.Equal([("A", new DateOnly(2000, 1, 1), new DateOnly(2009, 12, 31)), ("B", new DateOnly(2010, 1, 1), new DateOnly(2019, 12, 31))], unit.Names.Select(n => (n.Name, n.From!.Value, n.To!.Value)));
    }

    [Fact]
    public void What_happened_to_units_and_partners_is_written_and_read_again()
    {
        UnitEvent[] units = [new UnitSucceeded { UnitId = "u", Kind = SuccessionKind.Split, On = new DateOnly(2025, 3, 1), Basis = "NQ 15", Successors = ["v", "w"] }];
        PartnerEvent[] partners = [new PartnerRegistered { PartnerId = "p", Name = "Đại sứ quán Anh", Kind = PartnerKind.Embassy, Country = "gb", NationalDay = new(6, 14) }];

        Assert.Equal(
            """[{"type":"unit.succeeded","unitId":"u","kind":"split","on":"2025-03-01","basis":"NQ 15","successors":["v","w"]}]""",
            JsonSerializer.Serialize(units, DomainJson.Readable.UnitEventArray));
        Assert.Equal(
            """[{"type":"partner.registered","partnerId":"p","name":"Đại sứ quán Anh","kind":"embassy","aliases":[],"country":"gb","nationalDay":{"month":6,"day":14,"notOnSunday":false},"members":[]}]""",
            JsonSerializer.Serialize(partners, DomainJson.Readable.PartnerEventArray));
    }
}
