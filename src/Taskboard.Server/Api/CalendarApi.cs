using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Notices;

namespace Taskboard.Server.Api;

/// <summary>The working days of offices.</summary>
internal static class CalendarApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/calendar/{year}", Show).Named("GetCalendar", "Days off and weekend days worked of a year, by law and by the notices.").Gives<CalendarView>();

    private static IResult Show(string year, HttpContext http, OfficialCalendar calendar) =>
        Numbers.TryRead(year, NoticeRules.FirstYear, NoticeRules.LastYear, out var number)
        ? new JsonAnswer<CalendarView>(CalendarView.Of((int)number, calendar), ApiJson.Readable.CalendarView)
        : Problems.Of(http, StatusCodes.Status404NotFound, "no-such-year");
}
