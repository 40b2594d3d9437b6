using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What is entered with a move.</summary>
public sealed class FieldTests
{
    private static Story Doing() => Story.Of(TaskKind.Other).At("doing");

    [Fact]
    public void Missing_fields_are_named_together()
    {
        var why = Assert.IsType<FieldsMissing>(Doing().Refused(Given.LeadOfficer, new MoveIt("finish", new Dictionary<string, string> { ["result"] = "  " })));
        Assert.Equal(["doneOn", "result"], why.Fields);
    }

    [Fact]
    public void A_field_that_nobody_asked_for_is_refused() =>
        Assert.Equal(new FieldWrong("state", FieldFault.Unknown), Doing().Refused(Given.LeadOfficer, "finish", ("state", "closed")));

    [Theory]
    [InlineData("09/03/2026", FieldFault.NotADate)]
    [InlineData("2026-02-30", FieldFault.NotADate)]
    [InlineData("0001-01-01", FieldFault.NotADate)]
    [InlineData("2026-03-10", FieldFault.InFuture)]
    public void The_day_of_something_done_is_a_day_and_not_in_the_future(string day, FieldFault fault) =>
        Assert.Equal(new FieldWrong("doneOn", fault), Doing().Refused(Given.LeadOfficer, "finish", ("doneOn", day)));

    [Fact]
    public void A_text_is_text()
    {
        // half a surrogate pair cannot stand in an attribute
        foreach (var text in new[] { "a\u0000b", "a\u001bb", "\udc00", "nửa \ud83d cặp" })
            Assert.Equal(new FieldWrong("result", FieldFault.NotText), Doing().Refused(Given.LeadOfficer, "finish", ("result", text)));
        Assert.Equal("done", Doing().Does(Given.LeadOfficer, "finish", ("result", "Tốt 🎉\nDòng hai\tcột")).Task.State);
    }

    [Fact]
    public void A_text_has_its_limit()
    {
        Assert.Equal(new FieldWrong("result", FieldFault.TooLong), Doing().Refused(Given.LeadOfficer, "finish", ("result", new('x', 4_001))));
        Assert.Equal("done", Doing().Does(Given.LeadOfficer, "finish", ("result", new('x', 4_000))).Task.State);
    }

    [Fact]
    public void A_line_is_one_line() =>
        Assert.Equal(
            new FieldWrong("recipientName", FieldFault.NotText),
            Story.Of(TaskKind.Letter).At("scheduled").Refused(Given.LeadOfficer, "draft", ("recipientName", "Ngài A\nBcc: x@y")));

    [Theory]
    [InlineData("3,5")]
    [InlineData("-1")]
    [InlineData("٣")]
    [InlineData("9999999999")]
    public void A_number_is_a_whole_number(string number) =>
        Assert.Equal(
            new FieldWrong("copies", FieldFault.NotANumber),
            Story.Of(TaskKind.Card).At("designing").Refused(Given.LeadOfficer, "print", ("copies", number)));

    [Fact]
    public void What_is_kept_is_trimmed_and_composed_and_empty_fields_are_not_kept()
    {
        var text = " Đã tiếp ".Normalize(System.Text.NormalizationForm.FormD);
        var story = Story.Of(TaskKind.Visit).At("done").Does(Given.LeadOfficer, "report", ("result", text), ("requests", " "));
        Assert.Equal("Đã tiếp", story.Task.Fields["result"]);
        Assert.False(story.Task.Fields.ContainsKey("requests"));
    }

    [Fact]
    public void Script_in_a_text_is_kept_as_text() =>
        Assert.Equal("<script>alert(1)</script>", Doing().Does(Given.LeadOfficer, "finish", ("result", "<script>alert(1)</script>")).Task.Fields["result"]);
}
