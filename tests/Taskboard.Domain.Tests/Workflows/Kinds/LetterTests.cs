using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class LetterTests
{
    [Fact]
    public void A_letter_goes_from_the_plan_to_its_receipt()
    {
        var story = Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation)
            .Does(Given.Coordinator, "schedule").Does(Given.LeadOfficer, "draft").Does(Given.FocalOfficer, "translate").Does(Given.LeadOfficer, "submit")
            .Does(Given.Chair, "sign").Does(Given.Clerk, "send", ("documentNumber", "112/UBND-NV"), ("sentOn", "2026-03-09"))
            .Does(Given.FocalOfficer, "confirm").Does(Given.FocalOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Equal("112/UBND-NV", story.Task.Fields["documentNumber"]);
        Assert.Equal(new(new(2026, 3, 9), new(2026, 4, 10)), story.Task.Deadline);
    }

    [Fact]
    public void A_letter_cannot_be_sent_before_it_is_signed() =>
        Assert.Equal("submitted", Assert.IsType<NotFromHere>(Story.Of(TaskKind.Letter).At("submitted").Refused(Given.Clerk, "send")).State);

    [Theory]
    [InlineData(TaskDetail.Date)]
    [InlineData(TaskDetail.Recipient)]
    [InlineData(TaskDetail.Leader)]
    public void A_letter_is_not_scheduled_without_a_day_a_recipient_and_a_signer(TaskDetail missing)
    {
        var story = Story.Of(TaskKind.Letter).With(t => missing switch
        {
            TaskDetail.Date => t with { Window = DateWindow.Open },
            TaskDetail.Recipient => t with { Details = t.Details with { Recipients = [] } },
            _ => t with { Details = t.Details with { Leader = null } },
        });
        Assert.Equal(new DetailMissing("schedule", missing), story.Refused(Given.Coordinator, "schedule"));
    }

    [Fact]
    public void A_letter_for_a_partner_without_an_addressee_list_can_be_scheduled()
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Details = t.Details with { Recipients = [], Partner = "Tỉnh Gyeongsangbuk-do" } });
        Assert.Equal("scheduled", story.Does(Given.Coordinator, "schedule").Task.State);
    }

    [Fact]
    public void The_name_of_the_addressee_must_be_verified_before_drafting()
    {
        var story = Story.Of(TaskKind.Letter).At("scheduled");
        var why = story.Refused(Given.LeadOfficer, new MoveIt("draft", new Dictionary<string, string>()));
        Assert.Equal(["recipientName"], Assert.IsType<FieldsMissing>(why).Fields);
    }

    [Fact]
    public void A_letter_in_Vietnamese_alone_is_not_translated() =>
        Assert.Equal(new DoesNotApply("translate", TaskTrait.NeedsTranslation, true), Story.Of(TaskKind.Letter).At("drafting").Refused(Given.Coordinator, "translate"));

    [Fact]
    public void A_letter_to_be_translated_is_not_submitted_before() =>
        Assert.Equal(
            new DoesNotApply("submit", TaskTrait.NeedsTranslation, false),
            Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation).At("drafting").Refused(Given.LeadOfficer, "submit"));

    [Fact]
    public void A_translation_is_submitted_with_the_translation()
    {
        var story = Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation).At("translating");
        var why = story.Refused(Given.LeadOfficer, new MoveIt("submit", new Dictionary<string, string> { ["submission"] = "12/TTr-SNgV" }));
        Assert.Equal(["translation"], Assert.IsType<PapersMissing>(why).Fields);
    }

    [Fact]
    public void A_letter_of_the_party_secretary_is_signed_by_nobody_else()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted").With(t => t with { Details = t.Details with { Leader = "Bí thư Tỉnh ủy (người ký thư)" } });
        Assert.IsType<NotYours>(story.Refused(Given.Chair, "sign"));
        Assert.IsType<NotYours>(story.Refused(Given.Chair, "return"));
        Assert.Equal("signed", story.Does(Given.Secretary, "sign").Task.State);
    }

    [Fact]
    public void A_vice_chair_signs_for_the_chair() =>
        Assert.Equal("signed", Story.Of(TaskKind.Letter).At("submitted").Does(Given.ViceChair, "sign").Task.State);

    [Fact]
    public void The_office_gives_a_letter_back_for_its_form_with_a_reason()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted");
        Assert.IsType<FieldsMissing>(story.Refused(Given.OfficeOfficer, new MoveIt("return", new Dictionary<string, string>())));
        Assert.Equal("drafting", story.Does(Given.OfficeOfficer, "return", ("reason", "Sai thể thức")).Task.State);
    }

    [Fact]
    public void A_letter_is_sent_with_number_days_and_channel()
    {
        var why = Story.Of(TaskKind.Letter).At("signed").Refused(Given.Clerk, new MoveIt("send", new Dictionary<string, string>()));
        Assert.Equal(["documentNumber", "documentDate", "sentOn", "channel"], Assert.IsType<FieldsMissing>(why).Fields);
    }

    [Fact]
    public void The_day_of_sending_must_not_lie_in_the_future() =>
        Assert.Equal(new FieldWrong("sentOn", FieldFault.InFuture), Story.Of(TaskKind.Letter).At("signed").Refused(Given.Clerk, "send", ("sentOn", "2026-03-10")));

    [Fact]
    public void A_letter_is_not_sent_before_the_day_it_bears() =>
        Assert.Equal(
            new FieldWrong("sentOn", FieldFault.BackToFront),
            Story.Of(TaskKind.Letter).At("signed").Refused(Given.Clerk, "send", ("documentDate", "2026-03-06"), ("sentOn", "2026-03-05")));

    [Fact]
    public void A_letter_is_not_received_before_it_was_sent()
    {
        var story = Story.Of(TaskKind.Letter).At("signed").Does(Given.Clerk, "send");
        Assert.Equal(new FieldWrong("receivedOn", FieldFault.BackToFront), story.Refused(Given.Coordinator, "confirm", ("receivedOn", "2026-03-08")));
    }

    [Fact]
    public void A_channel_is_one_of_the_list() =>
        Assert.Equal(new FieldWrong("channel", FieldFault.NotAChoice), Story.Of(TaskKind.Letter).At("signed").Refused(Given.Clerk, "send", ("channel", "pigeon")));

    [Fact]
    public void A_letter_that_is_not_translated_is_submitted_with_its_text()
    {
        var story = Story.Of(TaskKind.Letter).At("drafting");
        var why = story.Refused(Given.LeadOfficer, new MoveIt("submit", new Dictionary<string, string> { ["submission"] = "12/TTr-SNgV" }));
        Assert.Equal(["letterText"], Assert.IsType<PapersMissing>(why).Fields);
    }

    [Fact]
    public void A_letter_sent_before_its_window_opens_says_why_and_one_within_it_need_not()
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Window = t.Window with { From = new(2026, 3, 9), To = new(2026, 3, 12) } }).At("signed");
        (string, string)[] early = [("documentDate", "2026-03-05"), ("sentOn", "2026-03-06"), ("earlyReason", "")];
        Assert.Equal(["earlyReason"], Assert.IsType<FieldsMissing>(story.Refused(Given.Clerk, "send", early)).Fields);
        Assert.Equal("sent", new Story(story.Task).Does(Given.Clerk, "send", ("documentDate", "2026-03-05"), ("sentOn", "2026-03-06"), ("earlyReason", "Theo chuyến thư ngoại giao")).Task.State);
        Assert.Equal("sent", new Story(story.Task).Does(Given.Clerk, "send", ("documentDate", "2026-03-06"), ("sentOn", "2026-03-09"), ("earlyReason", "")).Task.State);
        Assert.Equal(
            "sent",
            new Story(story.Task).With(t => t with { Window = t.Window with { Certainty = Certainty.YearOnly } }).Does(Given.Clerk, "send", early).Task.State);
    }
}
