using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Status;
using Taskboard.Server.Work;

namespace Taskboard.Server.Api;

/// <summary>What waits for the caller, and who is being waited for.</summary>
internal static class WorkApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/my-work", Mine).Named("GetMyWork", "What waits for the caller: papers to approve, steps and parts of their unit; the most urgent first.").Gives<MyWork>();
        api.MapGet("/waiting", Owed).Named("GetWaiting", "The open parts of all units, those with most that is late first.").Gives<OwedList>();
        api.MapGet("/status", Status)
            .Named("GetStatus", "The official status at the end of a day (\"on\"), by unit, kind, plan or leader (\"by\"), against the extended or the original deadline (\"against\").")
            .Gives<StatusView>();
    }

    private static async Task<IResult> Status(HttpContext http, StatusDesk desk, Clock clock)
    {
        var report = await desk.Of(StatusQuery.Read(http.Request.Query, clock.Today), http.Must(), ApiLanguage.Of(http.Request), http.RequestAborted);
        return new JsonAnswer<StatusView>(StatusView.Of(report), ApiJson.Readable.StatusView);
    }

    private static async Task<IResult> Mine(HttpContext http, WorkDesk desk)
    {
        var waiting = await desk.For(http.Must(), http.RequestAborted);
        return new JsonAnswer<MyWork>(new(WorkCounts.Of(waiting).Mine, [.. waiting.Select(WaitingView.Of)]), ApiJson.Readable.MyWork);
    }

    private static async Task<IResult> Owed(HttpContext http, WorkDesk desk) => new JsonAnswer<OwedList>(
        new([
            .. (await desk.Owed(http.Must(), http.RequestAborted)).SelectMany(u => u.Parts).Select(o => new OwedView(
                o.Part.Unit.Id, o.Part.Unit.Name, o.Task.Id, o.Task.Details.Title, o.Part.Id, o.Part.Ask, o.Part.State, o.Since, o.Part.Due)),
        ]),
        ApiJson.Readable.OwedList);
}
