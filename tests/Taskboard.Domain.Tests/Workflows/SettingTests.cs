using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

/// <summary>What a province may change.</summary>
public sealed class SettingTests
{
    public static TheoryData<string> Steps => new(WorkflowBook.Tables.SelectMany(w => w.OptionalSteps).Select(s => s.Key));

    [Fact]
    public void A_province_gives_more_days_for_a_step()
    {
        var book = WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { ["visit.report"] = 10 } });
        var story = Story.Of(TaskKind.Visit).At("done").With(t => t with { Fields = new Dictionary<string, string> { ["visitedOn"] = "2026-03-06" } });
        Assert.Equal(new(2026, 3, 13), story.Task.StepDue(WorkflowBook.Default, story.Now.Calendar));
        Assert.Equal(new(2026, 3, 20), story.Task.StepDue(book, story.Now.Calendar));
    }

    [Fact]
    public void A_province_gives_the_police_another_time_to_vet()
    {
        var book = WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { ["incoming.vetting"] = 3 } });
        var story = new Story(Given.Task(TaskKind.Incoming, TaskTrait.NeedsVetting), Given.Now(book: book)).At("requested").Does(Given.Coordinator, "appraise");
        Assert.Equal(new(2026, 3, 12), story.Part(Given.PoliceUnit).Due);
    }

    [Fact]
    public void A_province_caps_delegations()
    {
        var book = WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { ["outgoing.most-people"] = 10 } });
        var story = new Story(Given.Task(TaskKind.Outgoing), Given.Now(book: book)).At("appraising");
        Assert.Equal(new FieldWrong("people", FieldFault.TooMuch), story.Refused(Given.Coordinator, "submit", ("people", "11")));
        Assert.Equal("submitted", story.Does(Given.Coordinator, "submit", ("people", "10")).Task.State);
        Assert.Equal("submitted", Story.Of(TaskKind.Outgoing).At("appraising").Does(Given.Coordinator, "submit", ("people", "150")).Task.State);
    }

    [Theory, MemberData(nameof(Steps))]
    public void With_any_step_switched_off_every_task_still_comes_to_its_end(string step)
    {
        var book = WorkflowBook.Of(new() { StepsOff = [step] });
        foreach (var workflow in book.All)
            foreach (var traits in Walk.Traits(WorkflowBook.Default.For(workflow.Kind)))
            {
                // also a task that stood in the step when it was switched off
                foreach (var state in workflow.States.Where(s => !s.Terminal && s.Id != CommonStates.Suspended))
                    Assert.Contains(CommonStates.Closed, Walk.Reach(workflow, state.Id, traits));
            }
    }

    [Fact]
    public void With_translation_switched_off_a_letter_goes_straight_to_signature()
    {
        var book = WorkflowBook.Of(new() { StepsOff = ["letter.translation"] });
        var story = new Story(Given.Task(TaskKind.Letter, TaskTrait.NeedsTranslation), Given.Now(book: book)).At("drafting");
        Assert.IsType<NoSuchAction>(story.Refused(Given.Coordinator, "translate"));
        Assert.Equal("submitted", story.Does(Given.LeadOfficer, "submit").Task.State);
    }

    [Fact]
    public void Content_is_published_unconfirmed_only_where_the_province_says_so()
    {
        Assert.IsType<NotFromHere>(Story.Of(TaskKind.Publicity).At("covered").Refused(Given.LeadOfficer, "publish"));
        var book = WorkflowBook.Of(new() { StepsOff = ["publicity.confirmation"] });
        var story = new Story(Given.Task(TaskKind.Publicity), Given.Now(book: book)).At("covered").Does(Given.Helper, "publish");
        Assert.Equal("published", story.Task.State);
    }

    [Fact]
    public void With_the_party_review_switched_off_the_budget_is_still_appraised()
    {
        var book = WorkflowBook.Of(new() { StepsOff = ["outgoing.party-review"] });
        var story = new Story(Given.Task(TaskKind.Outgoing, TaskTrait.PartyManaged, TaskTrait.StateBudget), Given.Now(book: book)).At("appraising");
        Assert.Equal("budget-appraising", story.Does(Given.Coordinator, "send-to-finance").Task.State);
    }

    [Fact]
    public void Days_that_the_law_fixes_have_no_setting() =>
        Assert.DoesNotContain(WorkflowSetting.All, s => s.Kind == TaskKind.Agreement);

    [Theory]
    [InlineData(0, FieldFault.NotANumber)]
    [InlineData(61, FieldFault.TooMuch)]
    public void Personal_papers_are_erased_after_a_month_at_the_earliest_and_five_years_at_the_latest(int months, FieldFault fault)
    {
        var settings = new WorkflowSettings { Numbers = new Dictionary<string, int> { [WorkflowSetting.EraseAfter] = months } };
        Assert.Equal(new FieldWrong(WorkflowSetting.EraseAfter, fault), settings.Check(WorkflowSetting.EraseAfter));
        Assert.Null((settings with { Numbers = new Dictionary<string, int> { [WorkflowSetting.EraseAfter] = 60 } }).Check(WorkflowSetting.EraseAfter));
    }

    [Fact]
    public void A_key_means_one_number_or_one_step()
    {
        Assert.Equal(24, WorkflowSetting.All.Count);
        var keys = WorkflowSetting.All.Select(s => s.Key).Concat(WorkflowBook.Tables.SelectMany(w => w.OptionalSteps).Select(s => s.Key)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var workflow in WorkflowBook.Tables)
            Assert.All(
                workflow.Transitions.SelectMany(t => t.Allowed).Where(a => a.Setting is not null).GroupBy(a => a.Setting),
                same => Assert.Single(same.Select(a => (a.Days, a.Unit)).Distinct()));
    }

    [Theory]
    [InlineData("letter.translate", 5, null)]
    [InlineData("letter.translate", 0, null)]
    [InlineData("letter.translate", -1, FieldFault.NotANumber)]
    [InlineData("letter.translate", 367, FieldFault.TooMuch)]
    [InlineData("letter.nothing", 5, FieldFault.Unknown)]
    public void A_number_is_checked_before_it_is_kept(string key, int number, FieldFault? fault)
    {
        var settings = new WorkflowSettings { Numbers = new Dictionary<string, int> { [key] = number } };
        Assert.Equal(fault is null ? null : new FieldWrong(key, fault.Value), settings.Check());
    }

    [Fact]
    public void A_step_that_no_workflow_knows_cannot_be_switched_off()
    {
        Assert.Null(new WorkflowSettings { StepsOff = ["letter.translation"] }.Check());
        Assert.Equal(new FieldWrong("letter.signature", FieldFault.Unknown), new WorkflowSettings { StepsOff = ["letter.signature"] }.Check());
    }

    [Fact]
    public void Settings_of_an_older_release_that_name_what_is_no_more_do_no_harm() =>
        Assert.Equal(14, WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { ["gone"] = 3 }, StepsOff = ["gone"] }).All.Count());
}
