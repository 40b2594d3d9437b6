using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

/// <summary>Role, unit, function and position against every transition of every workflow.</summary>
public sealed class WhoTests
{
    /// <summary>Who counts as whom, written down by hand: the rules must come to the same.</summary>
    private static readonly Dictionary<string, Who[]> s_counts = new()
    {
        [Given.Coordinator.Id] = [Who.FocalPoint],
        [Given.FocalOfficer.Id] = [Who.FocalPoint],
        [Given.LeadOfficer.Id] = [Who.LeadUnit],
        [Given.Director.Id] = [Who.LeadUnit],
        [Given.Helper.Id] = [Who.CoordinatingUnit],
        [Given.Journalist.Id] = [],
        [Given.OfficeOfficer.Id] = [Who.PpcOffice],
        [Given.Clerk.Id] = [Who.PpcOffice, Who.Clerk],
        [Given.Treasurer.Id] = [Who.Finance],
        [Given.Policeman.Id] = [Who.Police],
        [Given.PartyOfficer.Id] = [Who.PartyStanding],
        [Given.Chair.Id] = [Who.Signer, Who.NamedSigner],
        [Given.ViceChair.Id] = [Who.Signer, Who.NamedSigner],
        [Given.Secretary.Id] = [Who.PartyStanding],
        [Given.Viewer.Id] = [],
        [Given.Admin.Id] = [],
        [ActingUser.SystemId] = [Who.System],
    };

    public static TheoryData<TaskKind> Kinds => Walk.Kinds();

    [Fact]
    public void Each_user_counts_as_what_unit_function_and_position_make_of_them()
    {
        var task = Given.Task(TaskKind.Letter);
        foreach (var user in Given.Everyone)
            Assert.Equal(s_counts[user.Id].Order(), Enum.GetValues<Who>().Where(w => w.Includes(user, task)).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Everybody_may_take_what_the_table_gives_them_and_nothing_else(TaskKind kind)
    {
        var workflow = WorkflowBook.Default.For(kind);
        foreach (var transition in workflow.Transitions)
            foreach (var from in transition.From)
                foreach (var user in Given.Everyone)
                {
                    TaskTrait[] traits = [.. transition.When.Where(c => c.Present).Select(c => c.Trait)];
                    var story = Story.Of(kind, traits).At(from);
                    var allowed = transition.By.Intersect(s_counts[user.Id]).Any();
                    var outcome = story.Tries(user, transition.Action);
                    var refused = outcome is Outcomes.Outcome<TaskEvent>.Refused { Why: NotYours };
                    Assert.True(allowed != refused, $"{transition.Action} from {from} by {user.Id}: {outcome}");
                }
    }

    [Fact]
    public void Only_the_clerk_numbers_and_issues()
    {
        var numbering = WorkflowBook.Default.All.SelectMany(w => w.Transitions).Where(t => t.Fields.Any(f => f.Id == "documentNumber")).ToList();
        Assert.Equal(5, numbering.Count);
        Assert.All(numbering, t => Assert.Equal([Who.Clerk], t.By));
    }

    [Fact]
    public void Only_a_leader_signs_approves_and_decides()
    {
        string[] actions = ["sign", "approve", "permit", "authorize"];
        var decisions = WorkflowBook.Default.All.SelectMany(w => w.Transitions).Where(t => actions.Contains(t.Action)).ToList();
        Assert.All(actions, a => Assert.Contains(decisions, t => t.Action == a));
        Assert.All(decisions, t => Assert.All(t.By, who => Assert.True(who is Who.Signer or Who.NamedSigner, t.Action)));
    }

    [Fact]
    public void Only_finance_appraises_a_budget_and_only_the_police_vet()
    {
        var transitions = WorkflowBook.Default.All.SelectMany(w => w.Transitions).ToList();
        Assert.All(transitions.Where(t => t.Action == "appraise-budget" || (t.Action == "appraise" && t.From.Contains("appraising"))), t => Assert.Equal([Who.Finance], t.By));
        Assert.All(transitions.Where(t => t.From.Contains("vetting") && t.To is "cleared" or "objected"), t => Assert.Equal([Who.Police], t.By));
    }

    [Fact]
    public void A_coordinating_unit_neither_submits_nor_closes() =>
        Assert.All(
            WorkflowBook.Default.All.SelectMany(w => w.Transitions).Where(t => t.By.Contains(Who.CoordinatingUnit)),
            t => Assert.True(t.Action is "cover" or "publish", t.Action));

    [Fact]
    public void The_focal_unit_acts_where_a_plan_names_no_lead()
    {
        var planned = Given.Planned(TaskKind.Other) with { Responsibility = new() };
        var story = new Story(Given.Task(planned));
        Assert.IsType<NotYours>(story.Refused(Given.LeadOfficer, "start"));
        Assert.Equal("doing", story.Does(Given.FocalOfficer, "start").Task.State);
    }

    [Fact]
    public void A_leader_without_a_position_signs_nothing()
    {
        var head = Given.Chair with { Positions = [Position.HeadOfUnit] };
        Assert.IsType<NotYours>(Story.Of(TaskKind.Letter).At("submitted").Refused(head, "sign"));
    }

    [Fact]
    public void An_officer_does_not_sign_whatever_position_they_hold()
    {
        var officer = Given.Chair with { Role = UserRole.Officer };
        Assert.IsType<NotYours>(Story.Of(TaskKind.Letter).At("submitted").Refused(officer, "sign"));
    }

    [Theory]
    [InlineData("Chủ tịch UBND tỉnh", "chair vice")]
    [InlineData("Đ/c Lê Quang Tiến, Phó Chủ tịch UBND tỉnh", "chair vice")]
    [InlineData("Bí thư Tỉnh ủy (người ký thư)", "secretary")]
    [InlineData("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "chair vice secretary")]
    [InlineData("Lãnh đạo UBND tỉnh (cấp ký)", "chair vice secretary")]
    [InlineData(null, "chair vice secretary")]
    public void The_signer_whom_the_task_names_signs(string? words, string who)
    {
        var may = new[] { ("chair", Given.Chair), ("vice", Given.ViceChair), ("secretary", Given.Secretary) }
            .Where(p => SignerRules.IsNamed(p.Item2, words)).Select(p => p.Item1);
        Assert.Equal(who, string.Join(' ', may));
    }

    [Fact]
    public void A_signer_named_by_name_signs() =>
        Assert.True(SignerRules.IsNamed(Given.Secretary, "Chủ tịch HĐND tỉnh, đồng chí " + Given.Secretary.Name));
}
