using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Notices;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Pages.Work;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Work;

/// <summary>What waits for the user, a leader's papers, and who is being waited for.</summary>
internal static class WorkPages
{
    private const int MostAtOnce = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("/my-work", Mine);
        pages.MapGet("/my-work/list", MineList).PartOfPage(1);
        pages.MapGet("/inbox", Inbox);
        pages.MapGet("/inbox/list", InboxList).PartOfPage(1);
        pages.MapPost("/inbox", Approve);
        pages.MapGet("/waiting", Owed);
        pages.MapGet("/work.json", Counts);
    }

    private static async Task<IResult> Mine(HttpContext http, string? @for, WorkDesk desk, DirectoryBook directory, Clock clock) =>
        new RazorComponentResult<MyWorkPage>(new { Language = http.Language(), View = await View(http, @for, desk, directory, clock) });

    private static async Task<IResult> MineList(HttpContext http, string? @for, WorkDesk desk, DirectoryBook directory, Clock clock) =>
        new RazorComponentResult<WorkList>(new { Language = http.Language(), View = await View(http, @for, desk, directory, clock) });

    private static async Task<IResult> Inbox(HttpContext http, string? from, WorkDesk desk, DirectoryBook directory, Clock clock) =>
        new RazorComponentResult<InboxPage>(new { Language = http.Language(), View = await View(http, "approve", desk, directory, clock) with { From = from } });

    private static async Task<IResult> InboxList(HttpContext http, string? from, WorkDesk desk, DirectoryBook directory, Clock clock) =>
        new RazorComponentResult<InboxList>(new { Language = http.Language(), View = await View(http, "approve", desk, directory, clock) with { From = from } });

    private static async Task<IResult> Owed(HttpContext http, string? unit, string? from, WorkDesk desk, DirectoryBook directory, Clock clock)
    {
        var user = http.Must();
        return new RazorComponentResult<WaitingPage>(new
        {
            Language = http.Language(),
            Owed = await desk.Owed(user, http.RequestAborted),
            Counts = WorkCounts.Of(await desk.For(user, http.RequestAborted)),
            IsLeader = user.Role == UserRole.Leader,
            Unit = unit,
            From = from,
            directory.Units,
            clock.Today,
        });
    }

    private static async Task<IResult> Counts(HttpContext http, WorkDesk desk, NoticeStore notices)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(WorkCounts.Of(await desk.For(http.Must(), http.RequestAborted)) with { Notices = await notices.Unseen(http.Must(), http.RequestAborted) }, PagesJson.Default.WorkCounts);
    }

    /// <summary>Approves or signs what was chosen: each paper by itself, with an outcome of its own.</summary>
    private static async Task<IResult> Approve(HttpContext http, IFormCollection form, ITaskEngine engine, TaskViews views, TaskReplies replies, CancellationToken cancel)
    {
        var user = http.Must();
        var commandId = CommandForm.Id(form);
        var outcomes = new List<(string Title, TaskReply Reply)>();
        foreach (var chosen in form["paper"].OfType<string>().Distinct().Take(MostAtOnce))
        {
            if (chosen.Split(':') is not [var id, var version, var action]
                || !Identifiers.IsOne(id) || await engine.Load(id, cancel) is not { } task || !task.IsKnownTo(user))
                continue;
            var move = new MoveIt(action, new Dictionary<string, string>());
            outcomes.Add((task.Details.Title, await engine.Send(new TaskCall(id, commandId, CommandForm.Version(version), user, move), cancel)));
        }
        if (outcomes.Count == 0)
            return replies.Only(http, new TaskReply.Refused(new FieldWrong("paper", FieldFault.Empty), null));
        var done = outcomes.Select(o => o.Reply).OfType<TaskReply.Done>().ToList();
        return new RazorComponentResult<AssignOutcome>(new
        {
            Language = http.Language(),
            Title = Text.Get(http.Language(), "inbox.outcome", done.Count, outcomes.Count),
            Cards = (IReadOnlyList<CardFacts>)[.. done.Select(d => views.Card(d.Task, d.At))],
            Lines = (IReadOnlyList<(string, Trouble?)>)[.. outcomes.Select(o => (o.Title, o.Reply is TaskReply.Refused r ? replies.TroubleOf(http, r) : null))],
            Position = done.Count == 0 ? 0 : done.Max(d => d.Position),
        });
    }

    private static async ValueTask<WorkView> View(HttpContext http, string? reason, WorkDesk desk, DirectoryBook directory, Clock clock)
    {
        var user = http.Must();
        return new WorkView
        {
            User = user,
            Waiting = await desk.For(user, http.RequestAborted),
            Only = WorkView.Parse(reason),
            Now = clock.Moment(null),
            Units = directory.Units,
        };
    }
}
