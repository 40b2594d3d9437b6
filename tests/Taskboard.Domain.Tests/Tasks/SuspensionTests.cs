using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class SuspensionTests
{
    public static TheoryData<TaskKind, string> Open
    {
        get
        {
            var open = new TheoryData<TaskKind, string>();
            foreach (var workflow in WorkflowBook.Default.All)
                foreach (var state in workflow.States.Where(s => !s.Terminal && s.Id != CommonStates.Suspended))
                    open.Add(workflow.Kind, state.Id);
            return open;
        }
    }

    [Theory, MemberData(nameof(Open))]
    public void A_suspended_task_resumes_where_it_was(TaskKind kind, string state)
    {
        var story = Story.Of(kind).At(state).Does(Given.Chair, "suspend", ("reason", "Dịch bệnh"));
        Assert.Equal((CommonStates.Suspended, state), (story.Task.State, story.Task.SuspendedFrom));
        story.Does(Given.LeadOfficer, "resume");
        Assert.Equal((state, (string?)null), (story.Task.State, story.Task.SuspendedFrom));
    }

    [Theory, MemberData(nameof(Open))]
    public void A_cancelled_task_is_stopped(TaskKind kind, string state)
    {
        var story = Story.Of(kind).At(state).Does(Given.LeadOfficer, "cancel");
        Assert.Equal(CommonStates.Stopped, story.Task.State);
        Assert.Null(story.Task.Deadline);
    }

    [Fact]
    public void Cancelling_needs_a_document_and_a_reason()
    {
        var why = Assert.IsType<FieldsMissing>(Story.Of(TaskKind.Visit).Refused(Given.Chair, new MoveIt("cancel", new Dictionary<string, string>())));
        Assert.Equal(["cancelDocument", "reason"], why.Fields);
    }

    [Fact]
    public void A_suspended_task_only_resumes_or_is_cancelled()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.Chair, "suspend");
        Assert.Equal(["resume", "cancel"], Assert.IsType<NotFromHere>(story.Refused(Given.LeadOfficer, "start")).Possible);
        Assert.Equal(CommonStates.Stopped, story.Does(Given.LeadOfficer, "cancel").Task.State);
        Assert.Null(story.Task.SuspendedFrom);
    }

    [Fact]
    public void The_time_for_a_step_begins_anew_when_work_resumes()
    {
        var story = Story.Of(TaskKind.Letter).At("submitted").Does(Given.Chair, "suspend").On(new(2026, 3, 16)).Does(Given.Chair, "resume");
        Assert.Equal(new(2026, 3, 18), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Fact]
    public void While_it_is_suspended_no_step_is_due_and_nothing_happens_by_itself()
    {
        var story = Story.Of(TaskKind.Letter).Does(Given.Chair, "suspend");
        Assert.Null(story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
        Assert.Empty(story.Task.ByItself(story.Now));
    }
}
