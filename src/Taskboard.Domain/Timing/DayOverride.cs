using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>What a notice makes of a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayOverrideKind>))]
public enum DayOverrideKind
{
    /// <summary>A weekday off: a holiday, or a day swapped against a Saturday.</summary>
    [JsonStringEnumMemberName("off")]
    Off,

    /// <summary>A Saturday or Sunday on which offices work.</summary>
    [JsonStringEnumMemberName("worked")]
    Worked,
}

/// <summary>One day of a holiday notice.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">What for: "Tết Nguyên đán", "Quốc khánh", "Hoán đổi ngày làm việc".</param>
/// <param name="PairedWith">The other day of a swap: the Saturday worked for it, or the day off that it pays for.</param>
public sealed record DayOverride(DateOnly Date, DayOverrideKind Kind, string Name, DateOnly? PairedWith = null);
