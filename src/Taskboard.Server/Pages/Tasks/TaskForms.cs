using System.Globalization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What the forms about a task are sent to. Each gives one command; a refusal brings the form back with what was typed.</summary>
internal static class TaskForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var task = app.MapGroup("/tasks/{id}").RequireAuthorization(Policies.SignedIn);
        task.MapPost("/actions/{action}", Move);
        task.MapPost("/parts/{part:int}/{action}", MovePart);
    }

    private static async Task<IResult> Move(
        HttpContext http, string id, string action, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, WorkflowBook workflows,
        CancellationToken cancel)
    {
        var user = http.Must();
        var (typed, papers) = (Typed(form), Papers(form));
        var reply = await engine.Send(CommandForm.Call(id, form, user, new MoveIt(action, await Data(id, action, typed, engine, workflows, cancel), papers)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Moved(http, done);
        var refused = (TaskReply.Refused)reply;
        if (refused.Current is null)
            return replies.Only(http, refused);
        var view = await views.Of(refused.Current, user, cancel);
        var transition = view.Choices.FirstOrDefault(c => c.Transition.Action == action)?.Transition;
        // a move that is no longer possible from here cannot be sent again: what was typed stays visible all the same
        return transition is null || (typed.Count == 0 && !transition.Fields.Any())
            ? replies.Only(http, refused)
            : TaskReplies.Again<ActionForm>(refused.Why, new Dictionary<string, object?>
            {
                [nameof(ActionForm.Language)] = http.Language(),
                [nameof(ActionForm.View)] = view,
                [nameof(ActionForm.Transition)] = transition,
                [nameof(ActionForm.Typed)] = typed,
                [nameof(ActionForm.Papers)] = papers,
                [nameof(ActionForm.Trouble)] = replies.TroubleOf(http, refused),
            });
    }

    private static async Task<IResult> MovePart(
        HttpContext http, string id, int part, string action, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        if (PartChoices.Parse(action) is not { } known)
            return TypedResults.NotFound();
        var user = http.Must();
        var note = DetailFields.Line(form, "note");
        PartAnswer? answer = Enum.TryParse<PartAnswer>(form["answer"], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        var reply = await engine.Send(CommandForm.Call(id, form, user, new MovePart(part, known, note, answer)), cancel);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        if (refused.Current?.Parts.FirstOrDefault(p => p.Id == part) is not { } found)
            return replies.Only(http, refused);
        return TaskReplies.Again<PartForm>(refused.Why, new Dictionary<string, object?>
        {
            [nameof(PartForm.Language)] = http.Language(),
            [nameof(PartForm.View)] = await views.Of(refused.Current, user, cancel),
            [nameof(PartForm.Part)] = found,
            [nameof(PartForm.Action)] = known,
            [nameof(PartForm.Note)] = note,
            [nameof(PartForm.Answer)] = answer?.ToString(),
            [nameof(PartForm.Trouble)] = replies.TroubleOf(http, refused),
        });
    }

    /// <summary>Days become data; what is no day goes on as typed, for the rules to refuse by name.</summary>
    private static async ValueTask<IReadOnlyDictionary<string, string>> Data(
        string id, string action, Dictionary<string, string> typed, ITaskEngine engine, WorkflowBook workflows, CancellationToken cancel)
    {
        if (typed.Count == 0 || await engine.Load(id, cancel) is not { } task)
            return typed;
        var days = workflows.For(task.Kind).Transitions.Where(t => t.Action == action).SelectMany(t => t.Fields).Where(f => f.Type == FieldType.Date);
        var data = new Dictionary<string, string>(typed);
        foreach (var day in days)
            if (data.TryGetValue(day.Id, out var text))
                data[day.Id] = DayField.Iso(text);
        return data;
    }

    private const string FieldPrefix = "f.";
    private const string PaperPrefix = "p.";

    /// <summary>Files that were chosen for papers: field id to number. What is no number is no file of any card.</summary>
    private static Dictionary<string, int> Papers(IFormCollection form) => form
        .Where(f => f.Key.StartsWith(PaperPrefix, StringComparison.Ordinal) && f.Value.ToString().Length > 0)
        .ToDictionary(f => f.Key[PaperPrefix.Length..], f => int.TryParse(f.Value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);

    private static Dictionary<string, string> Typed(IFormCollection form) => form
        .Where(f => f.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
        .ToDictionary(f => f.Key[FieldPrefix.Length..], f => VietnameseText.Nfc(f.Value.ToString().ReplaceLineEndings("\n")));
}
