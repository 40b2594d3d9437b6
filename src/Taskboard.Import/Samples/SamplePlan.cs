using System.Globalization;
using System.Text;

namespace Taskboard.Import.Samples;

/// <summary>The plan of an invented province, Sông Lam, written for this project with the structure of real ones; its dates lie around the day on
/// which it is asked for, so that a board made of it has work that is done, due and to come.</summary>
public static class SamplePlan
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "ke-hoach-doi-ngoai-song-lam.txt";

    private const string Resource = "Samples.song-lam.txt";
    private const int Letters = 14;

    /// <summary>The plan's text.</summary>
    /// <param name="today">The day around which its dates lie.</param>
    /// <remarks>In the text <c>{+12}</c> is the day twelve days from today, <c>{month+2}</c> the month after next, <c>{year}</c> the plan's year,
    /// <c>{national-days}</c> the rows of the nearest national days.</remarks>
    public static string Text(DateOnly today)
    {
        using var stream = typeof(SamplePlan).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var template = reader.ReadToEnd();
        var text = new StringBuilder(template.Length * 2);
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Word(template[(open + 1)..close], today));
            at = close + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Word(string word, DateOnly today)
    {
        if (word == "year")
            return today.Year.ToString(CultureInfo.InvariantCulture);
        if (word == "national-days")
            return Rows(today);
        if (word.StartsWith("month", StringComparison.Ordinal))
            return today.AddMonths(Number(word["month".Length..])).ToString("MM/yyyy", CultureInfo.InvariantCulture);
        if (word.StartsWith("issued", StringComparison.Ordinal))
            return today.AddDays(-45).ToString("'ngày' dd 'tháng' MM 'năm' yyyy", CultureInfo.InvariantCulture);
        return today.AddDays(Number(word)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private static int Number(string signed) => int.Parse(signed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Rows(DateOnly today)
    {
        var rows = NationalDays.From(today.AddDays(-10)).Take(Letters).Select((day, i) =>
            string.Create(CultureInfo.InvariantCulture, $"| {i + 1} | {day.Country} | {day.On:dd/MM/yyyy} |"));
        return string.Join('\n', rows);
    }
}
