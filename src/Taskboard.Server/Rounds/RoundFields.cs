using System.Globalization;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Text;
using Taskboard.Server.Pages;

namespace Taskboard.Server.Rounds;

/// <summary>Reads the fields of rounds' forms. A field that cannot be read is named.</summary>
internal sealed class RoundFields(IFormCollection form)
{
    /// <summary>The first field that cannot be read; null while all can.</summary>
    public FieldWrong? Wrong { get; private set; }

    /// <summary>A line; null where it is empty.</summary>
    public string? Line(string field) => VietnameseText.Nfc(form[field].ToString().ReplaceLineEndings(" ").Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>A text of several lines; null where it is empty.</summary>
    public string? Text(string field) => VietnameseText.Nfc(form[field].ToString().ReplaceLineEndings("\n").Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>A number; the default where it is empty.</summary>
    public int Number(string field, int empty)
    {
        if (Line(field) is not { } text)
            return empty;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong ??= new FieldWrong(field, FieldFault.NotANumber);
        return empty;
    }

    /// <summary>A time of day; null where it is empty.</summary>
    public TimeOnly? Time(string field)
    {
        if (Line(field) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text.ToLowerInvariant(), ["HH:mm", "H:mm", "HHmm", "HH:mm:ss", "H'h'mm", "H'h'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Wrong ??= new FieldWrong(field, FieldFault.NotADate);
        return null;
    }

    /// <summary>A day, as a date field sends it; null where it is empty.</summary>
    public DateOnly? Day(string field)
    {
        if (Line(field) is not { } text)
            return null;
        if (ReadDay(text) is { } day)
            return day;
        Wrong ??= new FieldWrong(field, FieldFault.NotADate);
        return null;
    }

    /// <summary>A day out of an address; null where it is none.</summary>
    public static DateOnly? ReadDay(string? text) => DayField.Read(text);
}
