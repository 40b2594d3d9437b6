using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Exports;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Pages.Status;
using Taskboard.Server.Texts;
using Taskboard.Server.Work;

namespace Taskboard.Server.Status;

/// <summary>The official status of any day, on the screen and as a file.</summary>
internal static class StatusPages
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder app)
    {
        var status = app.MapGroup("/status").RequireAuthorization(Policies.SignedIn);
        status.MapGet("", Page);
        status.MapGet("/export.xlsx", Sheet);
        status.MapGet("/export.csv", Csv);
    }

    private static async Task<IResult> Page(HttpContext http, StatusDesk desk, WorkDesk work, Clock clock, LiveFeed feed)
    {
        await feed.CaughtUp(s_patience, http.RequestAborted);
        var user = http.Must();
        return new RazorComponentResult<StatusPage>(new
        {
            Language = http.Language(),
            Report = await Report(http, desk, clock),
            Counts = WorkCounts.Of(await work.For(user, http.RequestAborted)),
            IsLeader = user.Role == UserRole.Leader,
            clock.Today,
        });
    }

    private static async Task<IResult> Sheet(HttpContext http, StatusDesk desk, Clock clock)
    {
        var report = await Report(http, desk, clock, lists: true);
        var language = http.Language();
        return new FileAnswer(
            TableSheet.Write(
                (Text.Get(language, "status.figures"), StatusFile.Figures(report, language)),
                (Text.Get(language, "export.tasks"), StatusFile.Tasks(report, language))),
            Name(report, language, "xlsx"), FileAnswer.Xlsx);
    }

    /// <summary>The tasks where some are listed, the figures otherwise.</summary>
    private static async Task<IResult> Csv(HttpContext http, StatusDesk desk, Clock clock)
    {
        var report = await Report(http, desk, clock);
        var language = http.Language();
        return new FileAnswer(
            CsvFile.Of(report.Query.Lists ? StatusFile.Tasks(report, language) : StatusFile.Figures(report, language)), Name(report, language, "csv"), CsvFile.MediaType);
    }

    private static string Name(StatusReport report, Language language, string ending) =>
        Text.Get(language, "status.file", report.Query.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + "." + ending;

    private static async ValueTask<StatusReport> Report(HttpContext http, StatusDesk desk, Clock clock, bool lists = false)
    {
        var query = StatusQuery.Read(http.Request.Query, clock.Today);
        return await desk.Of(lists ? query with { Lists = true } : query, http.Must(), http.Language(), http.RequestAborted);
    }
}
