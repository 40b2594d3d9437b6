using Taskboard.Domain.Timing;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Days set by hand.</summary>
internal static class HandWindow
{
    /// <summary>The window of a first and a last day. The last working day that serves is worked out; without a last day it is never late.</summary>
    public static DateWindow Of(DateOnly? from, DateOnly? to, OfficialCalendar calendar) => new(
        from,
        to,
        to is { } last ? calendar.LastWorkingDayOnOrBefore(last) : null,
        to is null ? from is null ? Certainty.Open : Certainty.Window : from is null || from == to ? Certainty.Exact : Certainty.Window);
}
