using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>Cửa sổ thời gian: when a task is to be done, as far as the plan says. Days are days in Vietnam.</summary>
/// <param name="From">The earliest day, or null where the plan names none.</param>
/// <param name="To">The latest day, inclusive, or null where the plan names none.</param>
/// <param name="EffectiveTo">The last working day that serves; set whenever <paramref name="To"/> is, and equal to it on
/// a working day. A deadline counted forward from an event (BLDS 2015 Đ148 k5) moves to the next working day instead.</param>
/// <param name="Certainty">How sure the window is.</param>
/// <param name="Anchor">The day that the phrase hangs on: a national day, Tết, an anniversary, an event.</param>
/// <param name="Recurrence">An RRULE (RFC 5545, without the prefix), or <c>on-event</c>, <c>per-event</c>,
/// <c>continuous</c>; null for work that is done once.</param>
/// <param name="Provisional">The working days rest on a year without a holiday notice: the days may still move.</param>
public sealed record DateWindow(
    DateOnly? From,
    DateOnly? To,
    DateOnly? EffectiveTo,
    Certainty Certainty,
    DateOnly? Anchor = null,
    string? Recurrence = null,
    bool Provisional = false)
{
    /// <summary><see cref="Recurrence"/> of work that waits for something to happen.</summary>
    public const string OnEvent = "on-event";

    /// <summary><see cref="Recurrence"/> of work that comes with every event of its kind, counted from its day.</summary>
    public const string PerEvent = "per-event";

    /// <summary><see cref="Recurrence"/> of work that goes on through the whole period and has no day of completion.</summary>
    public const string Continuous = "continuous";

    /// <summary>Nothing is known: no day, never late.</summary>
    public static DateWindow Open { get; } = new(null, null, null, Certainty.Open);

    /// <summary>The day after which the task is late, or null where it cannot be late.</summary>
    [JsonIgnore]
    public DateOnly? Due =>
        Certainty is Certainty.External or Certainty.Open || Recurrence == Continuous ? null : EffectiveTo ?? To;
}
