using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class PartTests
{
    private static Story Started() => Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");

    [Fact]
    public void Each_coordinating_unit_of_the_directory_is_asked_for_its_share()
    {
        var part = Assert.Single(Started().Task.Parts);
        Assert.Equal((1, Given.Health, "share", PartState.Asked, Given.Today), (part.Id, part.Unit, part.Template, part.State, part.AskedOn));
    }

    [Fact]
    public void A_unit_reports_the_lead_gives_back_the_unit_reports_again()
    {
        var story = Started().On(new(2026, 3, 12)).Reports(Given.Helper, Given.Health);
        Assert.Equal((PartState.Reported, new DateOnly(2026, 3, 12)), (story.Part(Given.Health).State, story.Part(Given.Health).MovedOn!.Value));
        story.Does(Given.LeadOfficer, new MovePart(1, PartAction.Return, "Bổ sung danh sách"));
        Assert.True(story.Part(Given.Health).IsOpen);
        Assert.Equal(PartState.Reported, story.Reports(Given.Helper, Given.Health).Part(Given.Health).State);
    }

    [Fact]
    public void A_share_needs_no_acceptance() =>
        Assert.Equal(new PartNotFromHere(1, PartState.Reported), Started().Reports(Given.Helper, Given.Health).Refused(Given.LeadOfficer, new MovePart(1, PartAction.Accept, null)));

    [Fact]
    public void The_lead_lets_a_unit_off_with_a_reason()
    {
        var story = Started();
        Assert.Equal(new FieldWrong("note", FieldFault.Empty), story.Refused(Given.LeadOfficer, new MovePart(1, PartAction.Waive, " ")));
        Assert.Equal(PartState.Waived, story.Does(Given.LeadOfficer, new MovePart(1, PartAction.Waive, "Không còn cần")).Part(Given.Health).State);
    }

    [Fact]
    public void A_unit_does_not_let_itself_off() =>
        Assert.Equal([Who.LeadUnit, Who.FocalPoint], Assert.IsType<NotYours>(Started().Refused(Given.Helper, new MovePart(1, PartAction.Waive, "Bận"))).Who);

    [Fact]
    public void Nobody_reports_anothers_part_but_a_coordinator_who_has_it_on_paper()
    {
        Assert.Equal([Who.PartUnit], Assert.IsType<NotYours>(Started().Refused(Given.LeadOfficer, new MovePart(1, PartAction.Report, "Xong"))).Who);
        Assert.Equal(PartState.Reported, Started().Reports(Given.Coordinator, Given.Health).Part(Given.Health).State);
    }

    [Fact]
    public void Viewers_and_administrators_move_no_part()
    {
        Assert.Equal(new RightNeeded(Right.MovePart), Started().Refused(Given.Viewer, new MovePart(1, PartAction.Waive, "x")));
        Assert.Equal(new RightNeeded(Right.MovePart), Started().Refused(Given.Admin, new MovePart(1, PartAction.Waive, "x")));
    }

    [Fact]
    public void A_part_that_is_not_there_is_refused() =>
        Assert.Equal(new NoSuchPart(7), Started().Refused(Given.LeadOfficer, new MovePart(7, PartAction.Waive, "x")));

    [Fact]
    public void A_part_is_not_reported_twice() =>
        Assert.Equal(new PartNotFromHere(1, PartState.Reported), Started().Reports(Given.Helper, Given.Health).Refused(Given.Helper, new MovePart(1, PartAction.Report, "Lần nữa")));

    [Fact]
    public void An_answer_belongs_to_an_opinion_only() =>
        Assert.Equal(new FieldWrong("answer", FieldFault.Unknown), Started().Refused(Given.Helper, new MovePart(1, PartAction.Report, "Xong", PartAnswer.Agrees)));

    [Fact]
    public void A_part_given_back_loses_its_answer()
    {
        var story = Story.Of(TaskKind.Agreement).At("drafting").Does(Given.LeadOfficer, "consult", ("consulted", "Sở Y tế")).Reports(Given.Helper, Given.Health, PartAnswer.Differs);
        Assert.Contains(TaskTrait.DifferingOpinion, story.Task.Traits);
        story.Does(Given.LeadOfficer, new MovePart(1, PartAction.Return, "Nêu rõ điều nào"));
        Assert.Null(story.Part(Given.Health).Answer);
        Assert.DoesNotContain(TaskTrait.DifferingOpinion, story.Reports(Given.Helper, Given.Health, PartAnswer.Agrees).Task.Traits);
    }
}
