using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Gives one task or many to other units. Many are many commands, each with an outcome of its own.</summary>
internal static class AssignForms
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var assignments = app.MapGroup("/assignments").RequireAuthorization(Policies.Coordinate);
        assignments.MapGet("", Show).PartOfPage("/board");
        assignments.MapPost("", Give);
    }

    private static async Task<IResult> Show(HttpContext http, string ids, TaskReplies replies, ITaskEngine engine, DirectoryBook directory, CancellationToken cancel)
    {
        var tasks = new List<PlanTask>();
        foreach (var id in ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Most))
            if (Identifiers.IsOne(id) && await engine.Load(id, cancel) is { } task && task.IsKnownTo(http.Must()))
                tasks.Add(task);
        return tasks.Count == 0
            ? replies.Unknown(http, ids)
            : new RazorComponentResult<AssignForm>(new { Language = http.Language(), Tasks = tasks, directory.Units });
    }

    private static async Task<IResult> Give(HttpContext http, IFormCollection form, TaskReplies replies, TaskViews views, ITaskEngine engine, DirectoryBook directory, CancellationToken cancel)
    {
        var fields = AssignFields.Read(form, directory);
        var seen = await Seen(form["task"], http.Must(), engine, cancel);
        if (seen.Count == 0)
            return replies.Unknown(http, "");
        if (Wrong(fields, seen.Count) is { } wrong)
            return Again(http, wrong, new TaskReply.Refused(wrong, seen[0].Task));

        var outcomes = new List<(PlanTask Task, TaskReply Reply)>();
        var commandId = CommandForm.Id(form);
        foreach (var (task, version) in seen)
        {
            var to = fields.For(task, seen.Count == 1);
            TaskCommand give = fields.Propose ? new ProposeHandOver(to, fields.Reason.Trim(), fields.Day) : new GiveResponsibility(to, fields.Reason.Trim(), fields.Day);
            outcomes.Add((task, await engine.Send(new TaskCall(task.Id, commandId, version, http.Must(), give), cancel)));
        }
        if (outcomes is [(_, TaskReply.Done only)])
            return replies.Done(http, only);
        if (outcomes is [(_, TaskReply.Refused refused)])
            return Again(http, refused.Why, refused);
        var done = outcomes.Select(o => o.Reply).OfType<TaskReply.Done>().ToList();
        return new RazorComponentResult<AssignOutcome>(new
        {
            Language = http.Language(),
            Title = fields.Propose ? Text.Get(http.Language(), "handover.outcome", done.Count, outcomes.Count) : null,
            Cards = (IReadOnlyList<CardFacts>)[.. done.Select(d => views.Card(d.Task, d.At))],
            Lines = (IReadOnlyList<(string, Trouble?)>)[.. outcomes.Select(o => (o.Task.Details.Title, o.Reply is TaskReply.Refused r ? replies.TroubleOf(http, r) : null))],
            Position = done.Count == 0 ? 0 : done.Max(d => d.Position),
        });

        RazorComponentResult<AssignForm> Again(HttpContext http, Refusal why, TaskReply.Refused refused) => TaskReplies.Again<AssignForm>(why, new Dictionary<string, object?>
        {
            [nameof(AssignForm.Language)] = http.Language(),
            [nameof(AssignForm.Tasks)] = seen.Count == 1 && refused.Current is { } current ? [current] : seen.ConvertAll(s => s.Task),
            [nameof(AssignForm.Units)] = directory.Units,
            [nameof(AssignForm.Form)] = fields,
            [nameof(AssignForm.Trouble)] = replies.TroubleOf(http, refused),
        });
    }

    /// <summary>What would be wrong for every task alike: said once, before any of them changes.</summary>
    private static FieldWrong? Wrong(AssignFields fields, int tasks)
    {
        if (fields is { Propose: true, Lead.Count: not 1 })
            return new FieldWrong("lead", fields.Lead.Count == 0 ? FieldFault.Empty : FieldFault.TooMuch);
        if (tasks > 1 && fields is { Lead.Count: 0, Add.Count: 0, Remove.Count: 0 })
            return new FieldWrong("lead", FieldFault.Empty);
        if (string.IsNullOrWhiteSpace(fields.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        return DayField.IsWrong(fields.Effective) ? new FieldWrong("effective", FieldFault.NotADate) : null;
    }

    private static async ValueTask<List<(PlanTask Task, long? Version)>> Seen(StringValues values, ActingUser user, ITaskEngine engine, CancellationToken cancel)
    {
        var seen = new List<(PlanTask, long?)>();
        foreach (var value in values.OfType<string>().Distinct().Take(Most))
            if (value.Split(':') is [var id, var version] && Identifiers.IsOne(id) && await engine.Load(id, cancel) is { } task && task.IsKnownTo(user))
                seen.Add((task, CommandForm.Version(version)));
        return seen;
    }
}
