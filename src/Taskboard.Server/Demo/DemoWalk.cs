using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Files;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Demo;

/// <summary>Moves tasks along as the people of a province would, each step by somebody who may take it, so that every column has cards.</summary>
internal sealed class DemoWalk(ITaskEngine engine, Attaching attaching, Clock clock, IReadOnlyList<ActingUser> people)
{
    private static readonly int[] s_steps = [0, 2, 4, 1, 3, 6, 0, 5, 2, 9, 1, 12];

    /// <summary>How far the task of a place in the plan goes: a mixture, the same every time.</summary>
    public static int StepsOf(int place) => s_steps[place % s_steps.Length];

    /// <summary>Takes so many steps with a task, or as many as there are.</summary>
    public async Task Take(string taskId, int steps, CancellationToken cancel)
    {
        for (var step = 0; step < steps; step++)
        {
            if (await engine.Load(taskId, cancel) is not { } task || await Next(task, cancel) is not var (by, command))
                return;
            var call = new TaskCall(taskId, string.Create(CultureInfo.InvariantCulture, $"demo-{task.Version}"), task.Version, by, command);
            if (await engine.Send(call, cancel) is not TaskReply.Done)
                return;
        }
    }

    private async Task<(ActingUser By, TaskCommand Command)?> Next(PlanTask task, CancellationToken cancel)
    {
        var parent = task.ParentId is { } id ? await engine.Load(id, cancel) : null;
        var moment = clock.Moment(parent?.State);
        foreach (var person in people)
            foreach (var choice in task.Choices(person, moment))
                if (choice.IsOpen && LeadsOn(choice.Transition, task, moment.Workflows))
                    return (person, new MoveIt(choice.Transition.Action, DemoFields.Fill(choice.Transition, task, moment.Today), await Papers(task, choice.Transition, person, cancel)));
        return Report(task);
    }

    /// <summary>Files for the papers that the step hands in, attached by whoever takes it.</summary>
    private async Task<IReadOnlyDictionary<string, int>?> Papers(PlanTask task, Transition transition, ActingUser by, CancellationToken cancel)
    {
        Dictionary<string, int>? papers = null;
        foreach (var field in transition.Fields.Where(f => f is { AsFile: true, Required: true }))
        {
            await using var paper = DemoPaper.Of(field.Label.Vi, task.Details.Title);
            var kind = field.Id == "translation" ? PaperKind.Translation : field.Id == "programme" ? PaperKind.Programme : PaperKind.Draft;
            var upload = new Upload(paper, $"{field.Label.Vi}.docx", kind, null);
            if (await attaching.Attach(task, by, $"demo-{task.Version}-{field.Id}", upload, cancel) is AttachOutcome.Done done)
                (papers ??= [])[field.Id] = done.Attachment.Id;
        }
        return papers;
    }

    /// <summary>A part that is waited for, reported by somebody who speaks for its unit; null where none is, or nobody does.</summary>
    private (ActingUser By, TaskCommand Command)? Report(PlanTask task)
    {
        foreach (var part in task.Parts)
        {
            if (!part.IsOpen)
                continue;
            var chases = people.First(p => p.Role == UserRole.Coordinator);
            if (!part.IsOwed)
                return (chases, new MovePart(part.Id, PartAction.Accept, null));
            var by = people.FirstOrDefault(p => p.Role == UserRole.Officer && p.BelongsTo([part.Unit])) ?? chases;
            PartAnswer? answer = part.Kind == PartKind.Opinion ? PartAnswer.Agrees : null;
            return (by, new MovePart(part.Id, PartAction.Report, "Đã chuẩn bị xong phần việc được giao.", answer));
        }
        return null;
    }

    private static bool LeadsOn(Transition transition, PlanTask task, WorkflowBook workflows)
    {
        if (transition.IsReturn || transition.To == Transition.WhereItWas)
            return false;
        var workflow = workflows.For(task.Kind);
        var (from, to) = (workflow.State(task.State), workflow.State(transition.To));
        return to.Stage != Stage.Aside && to.Stage >= from.Stage && IndexOf(workflow, to.Id) > IndexOf(workflow, from.Id);
    }

    private static int IndexOf(Workflow workflow, string state)
    {
        for (var i = 0; i < workflow.States.Count; i++)
            if (workflow.States[i].Id == state)
                return i;
        return -1;
    }
}
