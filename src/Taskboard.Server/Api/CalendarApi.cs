using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Notices;

namespace Taskboard.Server.Api;

/// <summary>The working days of offices.</summary>
internal static class CalendarApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/calendar/{year:int}", Show).Named("GetCalendar", "Days off and weekend days worked of a year, by law and by the notices.").Gives<CalendarView>();

    private static IResult Show(int year, HttpContext http, OfficialCalendar calendar) => year is >= NoticeRules.FirstYear and <= NoticeRules.LastYear
        ? new JsonAnswer<CalendarView>(CalendarView.Of(year, calendar), ApiJson.Readable.CalendarView)
        : Problems.Of(http, StatusCodes.Status404NotFound, "no-such-year");
}
