using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Calendar;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Timing;

/// <summary>The pages of the calendar: the years with their notices, entering one, and before anything changes which deadlines move with it.</summary>
internal static class CalendarPages
{
    private const int LargestFile = 200_000;
    private const int MostFields = 50_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var calendar = app.MapGroup("/admin/calendar").RequireAuthorization(Policies.Maintain);
        calendar.MapGet("", Years);
        calendar.MapGet("/notice", Notice);
        calendar.MapPost("/notice", Preview);
        calendar.MapPost("/withdraw", Withdraw);
        calendar.MapPost("/settings", Settings);
        calendar.MapGet("/follow", (HttpContext http, WindowMoves moves, TimingWorlds worlds, CalendarBook book, TimeProvider time) =>
            Shown(http, null, moves, worlds, book, time));
        calendar.MapPost("/confirm", Confirm).WithFormOptions(valueCountLimit: MostFields);
    }

    private static IResult Years(HttpContext http, CalendarBook book, Clock clock) =>
        new RazorComponentResult<CalendarPage>(new { Language = http.Language(), Days = book.Now, book.Entered, clock.Today });

    private static IResult Notice(HttpContext http, int? year, string? number, CalendarBook book, Clock clock)
    {
        var known = book.Now.Notices.FirstOrDefault(notice => notice.Year == year && notice.Number == number);
        var next = (year ?? clock.Today.Year + 1).ToString(CultureInfo.InvariantCulture);
        return Page(http, known is null ? new NoticeForm { Year = next } : NoticeForm.Of(known), []);
    }

    private static async Task<IResult> Preview(
        HttpContext http, IFormCollection form, WindowMoves moves, TimingWorlds worlds, CalendarBook book, TimeProvider time)
    {
        var fields = NoticeForm.Read(form);
        if (form.Files["file"] is { Length: > 0 } file)
        {
            var (rows, faults) = await Rows(file, http.RequestAborted);
            if (faults.Count > 0)
                return Page(http, fields, faults);
            fields = fields with { Rows = [.. fields.Rows, .. rows] };
        }
        var (notice, wrong) = fields.ToNotice();
        return wrong.Count > 0 ? Page(http, fields, wrong) : await Shown(http, new NoticeEntered { Notice = notice }, moves, worlds, book, time);
    }

    private static async Task<(IReadOnlyList<NoticeRow> Rows, IReadOnlyList<NoticeFault> Faults)> Rows(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > LargestFile)
            return ([], [new NoticeFault(NoticeProblem.TooManyDays)]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return ListText.Decode(bytes.ToArray()) is { } text ? NoticeTable.Read(text) : ([], [new NoticeFault(NoticeProblem.NotADay, null, 1)]);
    }

    private static async Task<IResult> Withdraw(
        HttpContext http, IFormCollection form, WindowMoves moves, TimingWorlds worlds, CalendarBook book, Clock clock, TimeProvider time)
    {
        if (!int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || book.Entered.Entered(year, form["number"].ToString()) is not { } notice)
            return Answer.NotFound;
        var reason = form["reason"].ToString().Trim();
        return CalendarChange.IsReason(reason)
            ? await Shown(http, new NoticeWithdrawn { Year = notice.Year, Number = notice.Number, Reason = reason }, moves, worlds, book, time)
            : Refused(http, book, clock, "calendar.no-reason");
    }

    private static async Task<IResult> Settings(
        HttpContext http, IFormCollection form, WindowMoves moves, TimingWorlds worlds, CalendarBook book, Clock clock, TimeProvider time)
    {
        var to = new CalendarSettings(form["inclusive"] == "yes", form["cultureDay"] == "yes");
        var reason = form["reason"].ToString().Trim();
        if (to == book.Entered.Settings)
            return Refused(http, book, clock, "calendar.same-settings");
        return CalendarChange.IsReason(reason)
            ? await Shown(http, new CalendarSettingsChanged { From = book.Entered.Settings, To = to, Reason = reason }, moves, worlds, book, time)
            : Refused(http, book, clock, "calendar.no-reason");
    }

    /// <summary>The change with the deadlines that move; without a change, those that do not follow the calendar as it stands.</summary>
    private static async Task<IResult> Shown(
        HttpContext http, CalendarEvent? change, WindowMoves moves, TimingWorlds worlds, CalendarBook book, TimeProvider time, string? fault = null)
    {
        var version = book.Entered.Version;
        var preview = await moves.Preview(change is null ? worlds.Now : worlds.After(change), http.Must(), http.RequestAborted);
        return new RazorComponentResult<ChangePage>(new
        {
            Language = http.Language(),
            Change = change,
            Preview = preview,
            Version = version,
            ChangeId = Identifiers.New(time),
            Fault = fault is null ? null : Text.Get(http.Language(), fault),
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
    }

    private static async Task<IResult> Confirm(
        HttpContext http, IFormCollection form, CalendarDesk desk, WindowMoves moves, TimingWorlds worlds, CalendarBook book, TimeProvider time)
    {
        var changeId = form["changeId"].ToString();
        if (!Identifiers.IsOne(changeId))
            return Answer.NotFound;
        var reason = Text.Get(Language.Vi, "calendar.reason.follow");
        if (form["change"].ToString() is { Length: > 0 } text)
        {
            if (CalendarChange.Read(text, book.Entered) is not { } change)
                return Answer.NotFound;
            if (!await desk.Record(change, FormFields.Version(form), http.Must(), changeId, CancellationToken.None))
                return await Shown(http, change, moves, worlds, book, time, "calendar.changed-meanwhile");
            reason = CalendarChange.Reason(change);
        }
        var report = await moves.Follow(MoveFields.Read(form), changeId, reason, http.Must(), CancellationToken.None);
        return new RazorComponentResult<MovedPage>(new { Language = http.Language(), Report = report, Reason = reason, Back = "/admin/calendar", Tab = "calendar" });
    }

    private static IResult Page(HttpContext http, NoticeForm form, IReadOnlyList<NoticeFault> faults) =>
        new RazorComponentResult<NoticePage>(new { Language = http.Language(), Form = form, Faults = faults })
        {
            StatusCode = faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static IResult Refused(HttpContext http, CalendarBook book, Clock clock, string fault) =>
        new RazorComponentResult<CalendarPage>(new { Language = http.Language(), Days = book.Now, book.Entered, clock.Today, Fault = Text.Get(http.Language(), fault) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
}
