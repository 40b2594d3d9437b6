using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Series;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Series;

/// <summary>What the forms of series are sent to. A refusal brings the form back with what was typed.</summary>
internal static class SeriesForms
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder app)
    {
        var one = app.MapGroup("/series/{seriesId}").RequireAuthorization(Policies.Coordinate);
        one.MapPost("/change", Change);
        one.MapPost("/end", End);
        one.MapPost("/trigger", Trigger);
    }

    private static async Task<IResult> Change(HttpContext http, string seriesId, StateReader states, SeriesDesk desk, DirectoryBook directory)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await SeriesPages.Find(http, seriesId, states, http.RequestAborted) is not { } series)
            return TypedResults.NotFound();
        var fields = SeriesFields.Read(form);
        var reply = await desk.Change(seriesId, Seen(form), fields.Command(series, directory), http.Must(), CommandOf(form), http.RequestAborted);
        return Answer(http, reply, (current, words) => new RazorComponentResult<SeriesChangeForm>(
            new { Language = http.Language(), Series = current, Fields = fields, Problem = words })
        { StatusCode = StatusCodes.Status422UnprocessableEntity });
    }

    private static async Task<IResult> End(HttpContext http, string seriesId, StateReader states, SeriesDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await SeriesPages.Find(http, seriesId, states, http.RequestAborted) is null)
            return TypedResults.NotFound();
        var reason = VietnameseText.Nfc(form["reason"].ToString().Trim());
        var reply = await desk.Change(seriesId, Seen(form), new EndSeries(reason), http.Must(), CommandOf(form), http.RequestAborted);
        return Answer(http, reply, (current, words) => new RazorComponentResult<SeriesEndForm>(
            new { Language = http.Language(), Series = current, Reason = reason, Problem = words })
        { StatusCode = StatusCodes.Status422UnprocessableEntity });
    }

    private static async Task<IResult> Trigger(HttpContext http, string seriesId, StateReader states, SeriesDesk desk, LiveFeed feed)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await SeriesPages.Find(http, seriesId, states, http.RequestAborted) is not { } series)
            return TypedResults.NotFound();
        var (happening, typed) = (VietnameseText.Nfc(form["event"].ToString().ReplaceLineEndings(" ").Trim()), form["day"].ToString());
        if (DayField.Read(typed) is not { Year: >= 1990 and <= 2100 } day)
            return Beside(http, series, Again(series, Words(http, new FieldWrong("day", FieldFault.NotADate))));
        var reply = await desk.Trigger(seriesId, Seen(form), happening, day, http.Must(), CommandOf(form), http.RequestAborted);
        await feed.CaughtUp(s_patience, http.RequestAborted);
        return Answer(http, reply, Again);

        RazorComponentResult<SeriesTriggerForm> Again(TaskSeries current, DocumentWords words) =>
            new(new { Language = http.Language(), Series = current, Happening = happening, Day = typed, Problem = words }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static IResult Answer(HttpContext http, SeriesReply? reply, Func<TaskSeries, DocumentWords, IResult> again) => reply switch
    {
        SeriesReply.Done done => new RazorComponentResult<SeriesItem>(new { Language = http.Language(), Series = done.Series, Added = done.TaskId }),
        SeriesReply.Refused refused => Beside(http, refused.Current, again(refused.Current, Words(http, refused.Why))),
        _ => TypedResults.NotFound(),
    };

    /// <summary>A refused form goes back into its place, and not over the whole item.</summary>
    private static IResult Beside(HttpContext http, TaskSeries series, IResult form)
    {
        http.Response.Headers["HX-Retarget"] = "#p-" + series.Id;
        http.Response.Headers["HX-Reswap"] = "innerHTML";
        return form;
    }

    private static DocumentWords Words(HttpContext http, Refusal why)
    {
        if (why is ChangedMeanwhile)
            return new(Text.Get(http.Language(), "series.changed-meanwhile"), Text.Get(http.Language(), "series.changed-meanwhile.do"));
        var words = RefusalWords.Of(why, null, http.RequestServices.GetRequiredService<Clock>().Workflows, http.Language());
        return new(words.What, words.ToDo);
    }

    private static long Seen(IFormCollection form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private static string CommandOf(IFormCollection form) => Tasks.CommandIds.From(form["command"]);
}
