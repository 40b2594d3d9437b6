using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What is true of a task after every command.</summary>
internal static class Invariants
{
    public static void Hold(PlanTask? before, TaskCall call, IReadOnlyList<TaskEvent> events, PlanTask after, Moment now)
    {
        var workflow = now.Workflows.For(after.Kind);
        Assert.Equal((before?.Version ?? 0) + 1, after.Version);
        Assert.NotNull(workflow.Find(after.State));
        Assert.Equal(after.State == CommonStates.Suspended, after.SuspendedFrom is not null);
        Assert.Equal(after.Parts.Count, after.Parts.Select(p => p.Id).Distinct().Count());
        Assert.Equal(after.Traits.Count, after.Traits.Distinct().Count());
        Assert.False(string.IsNullOrWhiteSpace(after.Details.Title));
        Assert.True(after.Details.Title.IsNormalized() && after.Details.Title.Length <= TaskDetails.TitleLimit);
        Assert.All(after.Parts, p => Assert.Equal(p.State == PartState.Asked, p.MovedOn is null));
        if (before is null)
            return;

        Assert.False(workflow.State(before.State).Terminal && after.State != before.State, "a task came back from its end");
        if (events.OfType<TaskMoved>().SingleOrDefault() is { } moved)
            Moved(before, call, moved, after, workflow, now);
        else
            Assert.Equal((before.State, before.Since, before.Deadline), (after.State, after.Since, after.Deadline));
    }

    private static void Moved(PlanTask before, TaskCall call, TaskMoved moved, PlanTask after, Workflow workflow, Moment now)
    {
        var transition = Assert.Single(workflow.Leaving(before.State), t => t.Action == moved.Action && t.When.All(c => c.Holds(before.Traits)));
        Assert.Equal((before.State, after.State, now.Today), (moved.From, moved.To, after.Since));
        Assert.Equal(transition.To == Transition.WhereItWas ? before.SuspendedFrom : transition.To, after.State);
        Assert.Contains(transition.By, who => who.Includes(call.By, before));
        Assert.Equal(transition.MeetsDeadline, moved.Deadline is not null);
        if (after.State == CommonStates.Closed && transition.Needs.OfType<PartsNeed>().Any())
            Assert.DoesNotContain(after.Parts, p => p.IsOpen);
        if (after.State == CommonStates.Closed)
            Assert.NotNull(after.Deadline);
    }
}
