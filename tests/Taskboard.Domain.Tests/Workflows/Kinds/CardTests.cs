using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class CardTests
{
    [Fact]
    public void A_batch_is_designed_printed_and_handed_to_the_units()
    {
        var story = Story.Of(TaskKind.Card, TaskTrait.Batch)
            .Does(Given.OfficeOfficer, "design").Does(Given.OfficeOfficer, "print", ("copies", "400")).Does(Given.OfficeOfficer, "distribute")
            .Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Equal(Given.Today, story.Task.Deadline!.On);
    }

    [Fact]
    public void A_single_card_is_addressed_signed_and_sent()
    {
        var story = Story.Of(TaskKind.Card).WithParent("distributed")
            .Does(Given.LeadOfficer, "address").Does(Given.Chair, "sign").Does(Given.LeadOfficer, "send").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("designing")]
    [InlineData("printing")]
    [InlineData(CommonStates.Stopped)]
    [InlineData(null)]
    public void A_single_card_waits_until_its_batch_is_handed_out(string? parent)
    {
        var why = Assert.IsType<ParentNotReady>(Story.Of(TaskKind.Card).WithParent(parent).Refused(Given.LeadOfficer, "address"));
        Assert.Equal(("address", parent), (why.Action, why.ParentState));
        Assert.Equal(["distributed", CommonStates.Closed], why.Needed);
    }

    [Theory]
    [InlineData("distributed")]
    [InlineData(CommonStates.Closed)]
    public void A_single_card_goes_on_once_its_batch_is_handed_out(string parent) =>
        Assert.Equal("addressed", Story.Of(TaskKind.Card).WithParent(parent).Does(Given.LeadOfficer, "address").Task.State);

    [Fact]
    public void A_card_that_belongs_to_no_batch_waits_for_nothing() =>
        Assert.Equal("addressed", Story.Of(TaskKind.Card).Does(Given.LeadOfficer, "address").Task.State);

    [Fact]
    public void A_batch_is_not_addressed_and_a_single_card_not_printed()
    {
        Assert.Equal(new DoesNotApply("address", TaskTrait.Batch, false), Story.Of(TaskKind.Card, TaskTrait.Batch).Refused(Given.LeadOfficer, "address"));
        Assert.Equal(new DoesNotApply("design", TaskTrait.Batch, true), Story.Of(TaskKind.Card).Refused(Given.LeadOfficer, "design"));
    }

    [Fact]
    public void A_card_is_not_sent_unsigned() => Assert.IsType<NotFromHere>(Story.Of(TaskKind.Card).At("addressed").Refused(Given.LeadOfficer, "send"));
}
