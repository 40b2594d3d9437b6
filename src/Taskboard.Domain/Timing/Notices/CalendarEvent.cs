using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing.Notices;

/// <summary>What happened to the calendar. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoticeEntered), "calendar.notice-entered")]
[JsonDerivedType(typeof(NoticeWithdrawn), "calendar.notice-withdrawn")]
[JsonDerivedType(typeof(CalendarSettingsChanged), "calendar.settings-changed")]
public abstract record CalendarEvent;

/// <summary>A holiday notice was entered; it takes the place of an earlier one of the same year and number.</summary>
public sealed record NoticeEntered : CalendarEvent
{
    /// <summary>The notice.</summary>
    public required HolidayNotice Notice { get; init; }
}

/// <summary>A notice that had been entered was taken back; one that is shipped under the same number holds again.</summary>
public sealed record NoticeWithdrawn : CalendarEvent
{
    /// <summary>The year that it was about.</summary>
    public required int Year { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>What the law and the plans leave open is read otherwise from now on.</summary>
public sealed record CalendarSettingsChanged : CalendarEvent
{
    /// <summary>Before.</summary>
    public required CalendarSettings From { get; init; }

    /// <summary>After.</summary>
    public required CalendarSettings To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
