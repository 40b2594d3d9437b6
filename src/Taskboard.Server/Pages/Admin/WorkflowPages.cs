using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;
using Taskboard.Server.Work;
using Answer = Taskboard.Server.Accounts.Answer;

namespace Taskboard.Server.Pages.Admin;

/// <summary>The workflow of each kind of work, as a diagram and in words, with the numbers and steps that a province may change, and what it changed.</summary>
internal static class WorkflowPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/workflows", async (HttpContext http, WorkflowShelf shelf, WorkflowDesk desk, string? kind) =>
            await Page(http, KindOf(kind), shelf, desk, null)).RequireAuthorization(Policies.Maintain);
        var changes = app.MapGroup("/admin/workflows").RequireAuthorization(Policies.Administer);
        changes.MapPost("/preview", Preview);
        changes.MapPost("/confirm", Confirm);
    }

    /// <summary>What a change would do, before it is done.</summary>
    private static async Task<IResult> Preview(HttpContext http, IFormCollection form, WorkflowShelf shelf, WorkflowDesk desk, WorkBook book, Clock clock, TimeProvider time)
    {
        var (kind, change, typed) = Read(form);
        var province = shelf.Changed;
        var outcome = change is null ? new FieldWrong(typed.Key, FieldFault.NotANumber) : province.Decide(change, http.Must());
        if (outcome is Domain.Outcomes.Outcome<WorkflowEvent>.Refused(var why))
            return await Page(http, kind, shelf, desk, typed with { Why = why });
        var events = ((Domain.Outcomes.Outcome<WorkflowEvent>.Done)outcome).Events;
        if (events.Count == 0)
            return TypedResults.Redirect(Address(kind));
        var user = http.Must();
        var open = (await book.Open(http.RequestAborted)).Where(task => task.Archived is null).ToList();
        var moves = StepMove.Between(open, shelf.Now, WorkflowBook.Of(ProvinceWorkflows.Evolve(province, events).Settings), clock.Moment(null).Calendar);
        return new RazorComponentResult<WorkflowChangePage>(new
        {
            Language = http.Language(),
            Kind = kind,
            Event = events[0],
            Change = change,
            province.Version,
            ChangeId = Identifiers.New(time),
            Moves = (IReadOnlyList<StepMove>)[.. moves.Where(move => move.Task.IsKnownTo(user))],
            Standing = change!.Off == true ? open.Count(task => task.IsKnownTo(user) && StandsIn(task, shelf.Now, change.Key)) : 0,
        });
    }

    private static async Task<IResult> Confirm(HttpContext http, IFormCollection form, WorkflowShelf shelf, WorkflowDesk desk)
    {
        var (kind, change, typed) = Read(form);
        var changeId = form["changeId"].ToString();
        if (change is null || !Identifiers.IsOne(changeId))
            return Answer.NotFound;
        var why = await desk.Record(change, FormFields.Version(form), http.Must(), changeId, http.RequestAborted);
        return why is null ? TypedResults.Redirect(Address(kind)) : await Page(http, kind, shelf, desk, typed with { Why = why });
    }

    /// <summary>True where a task stands in a step that its workflow only enters by an optional step: it goes on from there as before.</summary>
    private static bool StandsIn(PlanTask task, WorkflowBook book, string step)
    {
        var workflow = book.For(task.Kind);
        var trait = workflow.OptionalSteps.FirstOrDefault(s => s.Key == step)?.Trait;
        return workflow.Transitions.Any(t => t.To == task.State && (t.Step == step || (trait is not null && t.When.Any(c => c.Trait == trait && c.Present))));
    }

    private static (TaskKind Kind, WorkflowChange? Change, WorkflowTyped Typed) Read(IFormCollection form)
    {
        var (key, number, reason) = (form["key"].ToString(), form["number"].ToString().Trim(), form["reason"].ToString());
        var typed = new WorkflowTyped(key, number, reason, null);
        var kind = KindOf(form["kind"]);
        return form["off"].ToString() switch
        {
            "true" => (kind, new(key, null, true, reason), typed),
            "false" => (kind, new(key, null, false, reason), typed),
            _ when number.Length == 0 => (kind, new(key, null, null, reason), typed),
            _ when int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) => (kind, new(key, days, null, reason), typed),
            _ => (kind, null, typed),
        };
    }

    private static async Task<IResult> Page(HttpContext http, TaskKind kind, WorkflowShelf shelf, WorkflowDesk desk, WorkflowTyped? typed)
    {
        var language = http.Language();
        var settings = WorkflowSetting.All.Where(setting => setting.IsOf(kind)).ToList();
        var steps = WorkflowBook.Default.For(kind).OptionalSteps;
        var keys = settings.Select(setting => setting.Key).Concat(steps.Select(step => step.Key)).ToHashSet();
        return new RazorComponentResult<WorkflowsPage>(new
        {
            Language = language,
            Workflow = shelf.Now.For(kind),
            Settings = settings,
            Steps = steps,
            shelf.Changed,
            MayChange = http.Must().Has(Right.Administer),
            History = (IReadOnlyList<(Journal.JournalRecord, WorkflowEvent)>)[.. (await desk.History(http.RequestAborted)).Where(entry => keys.Contains(entry.Event.Key))],
            Typed = typed,
            Fault = typed?.Why is { } why ? WordsOf(why, typed.Key, language) : null,
        })
        {
            StatusCode = typed?.Why is null ? StatusCodes.Status200OK : typed.Why is ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static string WordsOf(Refusal why, string key, Language language) => why switch
    {
        ChangedMeanwhile => Text.Get(language, "workflows.changed-meanwhile"),
        FieldWrong { Fault: FieldFault.Empty } => Text.Get(language, "workflows.no-reason"),
        FieldWrong { Fault: FieldFault.Unknown } => Text.Get(language, "workflows.no-such"),
        FieldWrong when WorkflowSetting.All.FirstOrDefault(setting => setting.Key == key) is { } setting => Text.Get(language, "workflows.bad-number", setting.Least, setting.Most),
        FieldWrong => Text.Get(language, "workflows.bad-number", 0, WorkflowSettings.MostNumber),
        _ => RefusalWords.Of(why, null, WorkflowBook.Default, language) is var words ? $"{words.What} {words.ToDo}" : "",
    };

    private static string Address(TaskKind kind) => $"/admin/workflows?kind={kind.Id()}#settings";

    private static TaskKind KindOf(string? id) => TaskKinds.All.FirstOrDefault(k => k.Id() == id, TaskKinds.All[0]);
}

/// <summary>What was typed to change a number, and why it was refused.</summary>
/// <param name="Key">Key of the number.</param>
/// <param name="Number">The number as typed.</param>
/// <param name="Reason">The reason as typed.</param>
/// <param name="Why">Why it was refused.</param>
public sealed record WorkflowTyped(string Key, string Number, string Reason, Refusal? Why);
