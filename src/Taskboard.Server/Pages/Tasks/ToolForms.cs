using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What coordinators do with a task besides moving it: correct it, change its days, split it, make a new one.</summary>
internal static class ToolForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var tools = app.MapGroup("/tasks").RequireAuthorization(Policies.Coordinate);
        tools.MapPost("", New);
        tools.MapPost("/{id}/details", Correct);
        tools.MapPost("/{id}/window", Change);
        tools.MapPost("/{id}/split", Split);
    }

    private static async Task<IResult> Correct(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { } view)
            return replies.Unknown(http, id);
        var typed = DetailFields.Read(form, view.Task.Details);
        var reason = DetailFields.Line(form, "reason");
        var call = CommandForm.Call(id, form, user, new CorrectDetails(typed, reason));
        var reply = await engine.Send(call, cancel);
        if (reply is TaskReply.Done done)
            reply = await TraitChanges.Follow(done, view.Task.Traits, form["trait"], reason, call, engine, cancel);
        return reply is TaskReply.Done last
            ? replies.Done(http, last)
            : await replies.Again<DetailsForm>(http, (TaskReply.Refused)reply, new()
            {
                [nameof(DetailsForm.Typed)] = typed,
                [nameof(DetailsForm.Reason)] = reason,
            }, cancel);
    }

    private static async Task<IResult> Change(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, ITaskEngine engine, Clock clock, CancellationToken cancel)
    {
        var window = HandWindow.Of(DayField.Read(form["from"]), DayField.Read(form["to"]), clock.Moment(null).Calendar);
        var reply = WrongDay(form) is { } wrong
            ? new TaskReply.Refused(wrong, (await views.Find(id, http.Must(), cancel))?.Task)
            : await engine.Send(CommandForm.Call(id, form, http.Must(), new ChangeWindow(null, window, form["reason"].ToString().Trim())), cancel);
        return reply is TaskReply.Done done
            ? replies.Done(http, done)
            : await replies.Again<WindowForm>(http, (TaskReply.Refused)reply, new()
            {
                [nameof(WindowForm.From)] = form["from"].ToString(),
                [nameof(WindowForm.To)] = form["to"].ToString(),
                [nameof(WindowForm.Reason)] = form["reason"].ToString(),
            }, cancel);
    }

    private static async Task<IResult> Split(
        HttpContext http, string id, IFormCollection form, TaskViews views, TaskReplies replies, PlanDesk desk, ITaskEngine engine, DirectoryBook directory,
        Clock clock, CancellationToken cancel)
    {
        var user = http.Must();
        if (await views.Find(id, user, cancel) is not { Task: { } task })
            return replies.Unknown(http, id);
        var (remains, into) = (DetailFields.Line(form, "remains") ?? "", DetailFields.Line(form, "into") ?? "");
        var lead = UnitField.Read(form["lead"], directory);
        var reason = DetailFields.Line(form, "reason");
        var made = new NewTask
        {
            Kind = task.Kind,
            Details = task.Details with { Title = into },
            Responsibility = task.Responsibility with { Lead = lead, Coordinating = [.. task.Coordinating.Where(u => !lead.Any(u.IsSame))] },
            Timing = task.Timing,
            Window = task.Window,
            Traits = task.Traits,
            ParentId = task.ParentId,
        };
        var commandId = CommandForm.Id(form);
        var reply = await desk.Split(
            id, CommandForm.Version(form["version"]), made, task.Details with { Title = remains }, reason, user, commandId, cancel);
        if (reply is TaskReply.Done done)
            return await engine.Load(PlanDesk.SplitId(id, commandId), cancel) is { } other
                ? replies.Done(http, done, new TaskReply.Done(other, done.Position, done.At))
                : replies.Done(http, done);
        return await replies.Again<SplitForm>(http, (TaskReply.Refused)reply, new()
        {
            [nameof(SplitForm.Remains)] = remains,
            [nameof(SplitForm.Into)] = into,
            [nameof(SplitForm.Lead)] = lead,
            [nameof(SplitForm.Reason)] = reason,
        }, cancel);
    }

    private static async Task<IResult> New(
        HttpContext http, IFormCollection form, TaskViews views, TaskReplies replies, PlanDesk desk, DirectoryBook directory, Clock clock, CancellationToken cancel)
    {
        var made = NewTaskFields.Read(form, directory, clock);
        var wrong = made is null ? new FieldWrong("kind", FieldFault.NotAChoice) : WrongDay(form);
        var reply = wrong is null ? await desk.Add(made!, http.Must(), CommandForm.Id(form), cancel) : new TaskReply.Refused(wrong, null);
        if (reply is TaskReply.Done done)
            return replies.Done(http, done);
        var refused = (TaskReply.Refused)reply;
        return TaskReplies.Again<NewTaskForm>(refused.Why, new Dictionary<string, object?>
        {
            [nameof(NewTaskForm.Language)] = http.Language(),
            [nameof(NewTaskForm.Plans)] = await views.Plans(http.Must(), cancel),
            [nameof(NewTaskForm.Units)] = directory.Units,
            [nameof(NewTaskForm.Kind)] = made?.Kind ?? TaskKind.Other,
            [nameof(NewTaskForm.PlanId)] = made?.PlanId,
            [nameof(NewTaskForm.Typed)] = DetailFields.Read(form, null),
            [nameof(NewTaskForm.Lead)] = made?.Responsibility.Lead,
            [nameof(NewTaskForm.Coordinating)] = made?.Responsibility.Coordinating,
            [nameof(NewTaskForm.From)] = form["from"].ToString(),
            [nameof(NewTaskForm.To)] = form["to"].ToString(),
            [nameof(NewTaskForm.Trouble)] = replies.TroubleOf(http, refused),
        });
    }

    private static FieldWrong? WrongDay(IFormCollection form)
    {
        foreach (var field in s_days)
            if (DayField.IsWrong(form[field]))
                return new FieldWrong(field, FieldFault.NotADate);
        return null;
    }

    private static readonly string[] s_days = ["from", "to"];
}
