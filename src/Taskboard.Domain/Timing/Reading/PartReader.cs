namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads parts of a span: "đầu tháng 5", "Cuối Quý IV", "cuối năm", "tuần đầu tháng 3", "nửa cuối tháng 6".</summary>
internal static class PartReader
{
    private static readonly Wording Start = Wording.Of("đầu", "đầu tiên của", "những ngày đầu", "thượng tuần", "tháng đầu", "tháng đầu của");
    private static readonly Wording Middle = Wording.Of("giữa", "trung tuần", "khoảng giữa", "tháng giữa");
    private static readonly Wording Close = Wording.Of("cuối", "những ngày cuối", "hạ tuần", "tháng cuối", "tháng cuối của", "cuối của");
    private static readonly Wording FirstHalf = Wording.Of("nửa đầu", "nửa đầu của", "nửa đầu tiên của");
    private static readonly Wording SecondHalf = Wording.Of("nửa cuối", "nửa sau", "nửa cuối của", "nửa sau của");
    private static readonly Wording Week = Wording.Of("tuần", "tuần thứ", "tuần lễ", "tuần lễ thứ");
    private static readonly Wording FirstWord = Wording.Of("đầu", "đầu tiên", "đầu của", "đầu tiên của");
    private static readonly Wording LastWord = Wording.Of("cuối", "cuối cùng", "cuối của", "cuối cùng của");
    private static readonly Wording Of = Wording.Of("của", "trong");
    private static readonly Wording YearWord = Wording.Of("năm", "của năm");
    private static readonly Wording NoYear = Wording.Of("mới", "học", "sau", "tới", "trước", "ngày");
    private static readonly Wording MonthsOf = Wording.Of("những tháng", "các tháng");

    /// <summary>A part of a span from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i) =>
        OfWeek(tokens, i) ?? OfHalf(tokens, i) ?? OfMonths(tokens, i) ?? OfSpan(tokens, i);

    private static CalendarSpan? OfSpan(PhraseTokens tokens, int i)
    {
        var (length, part) = Part(tokens, i);
        if (length == 0)
        {
            return null;
        }

        var at = i + length;
        var whole = MonthReader.Read(tokens, at) ?? QuarterReader.Read(tokens, at) ?? YearReader.Read(tokens, at) ?? ThisYear(tokens, at);
        return whole is null || whole.Part != SpanPart.Whole ? null : whole with { Start = i, Part = part };
    }

    private static (int Length, SpanPart Part) Part(PhraseTokens tokens, int i) =>
        Start.At(tokens, i) is > 0 and var start ? (start, SpanPart.Start)
        : Middle.At(tokens, i) is > 0 and var middle ? (middle, SpanPart.Middle)
        : (Close.At(tokens, i), SpanPart.End);

    // "cuối năm" without a number
    private static CalendarSpan? ThisYear(PhraseTokens tokens, int i) =>
        YearWord.At(tokens, i) is > 0 and var length && NoYear.At(tokens, i + length) == 0
            ? new CalendarSpan(i, i + length, SpanUnit.Year)
            : null;

    // "những tháng cuối năm": the last quarter
    private static CalendarSpan? OfMonths(PhraseTokens tokens, int i)
    {
        var length = MonthsOf.At(tokens, i);
        return length > 0 && OfSpan(tokens, i + length) is { Unit: SpanUnit.Year, Part: SpanPart.Start or SpanPart.End } year
            ? new CalendarSpan(i, year.End, SpanUnit.Quarter) { Quarter = year.Part == SpanPart.Start ? 1 : 4, Year = year.Year }
            : null;
    }

    private static CalendarSpan? OfHalf(PhraseTokens tokens, int i)
    {
        var first = FirstHalf.At(tokens, i);
        var second = first > 0 ? 0 : SecondHalf.At(tokens, i);
        var at = i + first + second;
        if (at == i)
        {
            return null;
        }

        if (MonthReader.Read(tokens, at) is { LastMonth: null, Lunar: false } month)
        {
            return new CalendarSpan(i, month.End, SpanUnit.Day)
            {
                Day = first > 0 ? 1 : 16,
                LastDay = first > 0 ? 15 : 31,
                Month = month.Month,
                Year = month.Year,
                Wrong = month.Wrong,
            };
        }

        return (YearReader.Read(tokens, at) ?? ThisYear(tokens, at)) is { Unit: SpanUnit.Year, LastYear: null } year
            ? new CalendarSpan(i, year.End, SpanUnit.Month)
            {
                Month = first > 0 ? 1 : 7,
                LastMonth = first > 0 ? 6 : 12,
                Year = year.Year,
            }
            : null;
    }

    private static CalendarSpan? OfWeek(PhraseTokens tokens, int i)
    {
        var length = Week.At(tokens, i);
        if (length == 0)
        {
            return null;
        }

        var at = i + length;
        var week = 1;
        var first = FirstWord.At(tokens, at);
        var last = first > 0 ? 0 : LastWord.At(tokens, at);
        at += first + last;
        if (first + last == 0)
        {
            var number = PhraseNumbers.Ordinal(tokens, at, out week);
            at += number;
            if (number == 0 || week is < 1 or > 5)
            {
                return null;
            }
        }

        at += Of.At(tokens, at);
        return MonthReader.Read(tokens, at) is { LastMonth: null, Lunar: false } month
            ? month with { Start = i, Unit = SpanUnit.Week, Week = last > 0 ? -1 : week }
            : null;
    }
}
