using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class ResponsibilityTests
{
    private static readonly Responsibility s_to = new() { Lead = [Given.Health], Coordinating = [Given.Press] };

    [Fact]
    public void Both_the_old_and_the_new_responsibility_stay_in_the_history()
    {
        var story = Story.Of(TaskKind.Other);
        var before = story.Task.Responsibility;
        var given = Assert.IsType<ResponsibilityGiven>(Assert.Single(story.Does(Given.Coordinator, new GiveResponsibility(s_to, "Phân công lại")).Last));
        Assert.Equal((before, s_to, "Phân công lại", Given.Today), (given.From, given.To, given.Reason, given.Effective));
        Assert.Equal("todo", story.Task.State);
    }

    [Fact]
    public void The_new_lead_may_act_and_the_old_one_no_more()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.Coordinator, new GiveResponsibility(s_to, "Phân công lại"));
        Assert.IsType<NotYours>(story.Refused(Given.LeadOfficer, "start"));
        Assert.Equal("doing", story.Does(Given.Helper, "start").Task.State);
    }

    [Fact]
    public void Only_a_coordinator_gives_responsibility()
    {
        foreach (var user in Given.Everyone.Where(u => u.Role != UserRole.Coordinator))
            Assert.Equal(new RightNeeded(Right.Assign), Story.Of(TaskKind.Other).Refused(user, new GiveResponsibility(s_to, "x")));
    }

    [Fact]
    public void Giving_needs_a_reason_and_a_lead()
    {
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), Story.Of(TaskKind.Other).Refused(Given.Coordinator, new GiveResponsibility(s_to, " ")));
        Assert.Equal(new FieldWrong("lead", FieldFault.Empty), Story.Of(TaskKind.Other).Refused(Given.Coordinator, new GiveResponsibility(s_to with { Lead = [] }, "x")));
    }

    [Fact]
    public void A_unit_without_a_name_or_with_control_characters_is_refused()
    {
        Assert.Equal(
            new FieldWrong("coordinating", FieldFault.Empty),
            Story.Of(TaskKind.Other).Refused(Given.Coordinator, new GiveResponsibility(s_to with { Coordinating = [new(null, " ")] }, "x")));
        Assert.Equal(
            new FieldWrong("lead", FieldFault.NotText),
            Story.Of(TaskKind.Other).Refused(Given.Coordinator, new GiveResponsibility(s_to with { Lead = [new(null, "Sở\u0001")] }, "x")));
    }

    [Fact]
    public void A_unit_that_is_let_go_owes_nothing_and_a_new_one_is_asked_for_the_same()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").On(new(2026, 3, 11))
            .Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Culture], Coordinating = [Given.Press] }, "Đổi đơn vị phối hợp"));
        Assert.Equal((PartState.Waived, "Đổi đơn vị phối hợp"), (story.Part(Given.Health).State, story.Part(Given.Health).Note));
        var asked = story.Part(Given.Press);
        Assert.Equal((2, PartState.Asked, "share", new DateOnly(2026, 3, 11)), (asked.Id, asked.State, asked.Template, asked.AskedOn));
    }

    [Fact]
    public void A_coordinating_unit_that_becomes_the_lead_still_owes_its_part()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.Coordinator, new GiveResponsibility(new() { Lead = [Given.Health] }, "Đổi chủ trì"));
        Assert.True(story.Part(Given.Health).IsOpen);
    }

    [Fact]
    public void A_part_of_another_than_the_units_responsible_stays()
    {
        var story = Story.Of(TaskKind.Visit).Does(Given.FocalOfficer, "propose-date").Does(Given.Coordinator, new GiveResponsibility(s_to, "Phân công lại"));
        Assert.True(story.Part(Given.Office).IsOpen);
    }
}
