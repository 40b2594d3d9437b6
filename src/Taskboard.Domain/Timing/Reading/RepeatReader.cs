namespace Taskboard.Domain.Timing.Reading;

/// <summary>How often something comes again, with the tokens that say so.</summary>
internal readonly record struct Repeat(int Start, int End, Frequency Frequency, int Interval, bool ByRegulation)
{
    /// <summary>"Định kỳ": the days are set by the reporting rules.</summary>
    public bool ByRegulation { get; init; } = ByRegulation;
}

/// <summary>Reads how often: "Hàng năm", "hai năm một lần", "02 lần/năm", "định kỳ 6 tháng", "01 năm (trước ngày 1/11)".</summary>
internal static class RepeatReader
{
    private static readonly Wording EveryYear = Wording.Of(
        "hàng năm", "hằng năm", "mỗi năm", "từng năm", "thường niên", "hàng năm một lần", "hằng năm một lần", "mỗi năm một lần");

    private static readonly Wording EveryMonth = Wording.Of("hàng tháng", "hằng tháng", "mỗi tháng", "từng tháng");
    private static readonly Wording EveryQuarter = Wording.Of("hàng quý", "hằng quý", "mỗi quý", "từng quý", "theo quý");
    private static readonly Wording EveryWeek = Wording.Of("hàng tuần", "hằng tuần", "mỗi tuần", "từng tuần");
    private static readonly Wording Periodic = Wording.Of("định kỳ", "định kỳ theo", "định kỳ mỗi", "định kỳ hàng", "định kỳ hằng");
    private static readonly Wording YearWord = Wording.Of("năm");
    private static readonly Wording MonthWord = Wording.Of("tháng");
    private static readonly Wording QuarterWord = Wording.Of("quý");
    private static readonly Wording WeekWord = Wording.Of("tuần");
    private static readonly Wording Once = Wording.Of("một lần", "lần");
    private static readonly Wording Times = Wording.Of("lần");
    private static readonly Wording PerYear = Wording.Of("một năm", "mỗi năm", "trong năm", "năm", "hàng năm", "hằng năm");
    private static readonly Wording Report = Wording.Of("báo cáo", "cả", "kỳ", "tổng kết", "sơ kết");
    private static readonly Wording Deadline = Wording.Of("trước", "trước ngày", "chậm nhất", "chậm nhất ngày");
    private static readonly Wording And = Wording.Of("và", "hoặc", "đột xuất", "hoặc đột xuất");

    /// <summary>Whether something that comes again is said from a token on.</summary>
    public static bool IsRepeat(PhraseTokens tokens, int i) => At(tokens, i) is not null;

    /// <summary>All that is said of coming again, in its order.</summary>
    public static List<Repeat> Read(PhraseTokens tokens)
    {
        var found = new List<Repeat>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } repeat)
            {
                found.Add(repeat);
                i = repeat.End - 1;
            }
        }

        return found;
    }

    private static Repeat? At(PhraseTokens tokens, int i) =>
        tokens[i].Kind is TokenKind.Mark or TokenKind.None ? null
        : Named(tokens, i) ?? TimesAYear(tokens, i) ?? Every(tokens, i) ?? Periodical(tokens, i) ?? Reporting(tokens, i);

    private static Repeat? Named(PhraseTokens tokens, int i)
    {
        if (EveryYear.At(tokens, i) is > 0 and var year)
        {
            // "mỗi năm 2 lần"
            var number = PhraseNumbers.At(tokens, i + year, out var times);
            return number > 0 && Times.At(tokens, i + year + number) > 0
                ? ByTimes(i, i + year + number + 1, times)
                : new Repeat(i, i + year, Frequency.Yearly, 1, false);
        }

        return EveryMonth.At(tokens, i) is > 0 and var month ? new Repeat(i, i + month, Frequency.Monthly, 1, false)
            : EveryQuarter.At(tokens, i) is > 0 and var quarter ? new Repeat(i, i + quarter, Frequency.Monthly, 3, false)
            : EveryWeek.At(tokens, i) is > 0 and var week ? new Repeat(i, i + week, Frequency.Weekly, 1, false)
            : null;
    }

    // "02 lần/năm", "hai lần một năm"
    private static Repeat? TimesAYear(PhraseTokens tokens, int i)
    {
        var number = PhraseNumbers.At(tokens, i, out var times);
        var word = number == 0 ? 0 : Times.At(tokens, i + number);
        var at = i + number + word;
        at += tokens.IsMark(at, '/') ? 1 : 0;
        return word > 0 && PerYear.At(tokens, at) is > 0 and var year && !tokens.IsNumber(at + year) ? ByTimes(i, at + year, times) : null;
    }

    // "hai năm một lần", "02 năm/lần", "6 tháng 1 lần"
    private static Repeat? Every(PhraseTokens tokens, int i)
    {
        var number = PhraseNumbers.At(tokens, i, out var count);
        if (number == 0 || Unit(tokens, i + number, count) is not { } unit)
        {
            return null;
        }

        var at = i + number + 1;
        at += tokens.IsMark(at, '/') ? 1 : 0;
        at += tokens.IsNumber(at) && tokens[at].Value == 1 ? 1 : 0;
        return Once.At(tokens, at) is > 0 and var once ? new Repeat(i, at + once, unit.Frequency, unit.Interval, false) : null;
    }

    // "định kỳ 6 tháng", "định kỳ hằng quý", "định kỳ năm"
    private static Repeat? Periodical(PhraseTokens tokens, int i)
    {
        var word = Periodic.At(tokens, i);
        if (word == 0)
        {
            return null;
        }

        var at = i + word;
        if (Named(tokens, at) is { } named)
        {
            return named with { Start = i, ByRegulation = named.Frequency != Frequency.Yearly };
        }

        var number = PhraseNumbers.At(tokens, at, out var count);
        number = number > 0 && Unit(tokens, at + number, count) is not null ? number : 0;
        var unit = Unit(tokens, at + number, number > 0 ? count : 1);
        return unit is null ? null : new Repeat(i, at + number + 1, unit.Value.Frequency, unit.Value.Interval, true);
    }

    // "01 năm (trước ngày 1/11)", "6 tháng, năm", "báo cáo năm trước ngày 25/11"
    private static Repeat? Reporting(PhraseTokens tokens, int i)
    {
        var opens = i == 0 || tokens.IsMark(i - 1, ',') || tokens.IsMark(i - 1, ':') || And.Before(tokens, i) > 0 || Report.Before(tokens, i) > 0;
        var number = PhraseNumbers.At(tokens, i, out var count);
        number = number > 0 && count is 1 or 3 or 6 or 9 && Unit(tokens, i + number, count) is not null ? number : 0;
        if (!opens || (number == 0 && i == 0 && tokens.Count > 1 && !tokens.IsMark(1, '(')) || Unit(tokens, i + number, number > 0 ? count : 1) is not { } unit)
        {
            return null;
        }

        var end = i + number + 1;
        var deadline = Deadline.At(tokens, end);

        // the last of a row: "định kỳ 6 tháng, năm"
        var last = tokens.Count == 1 || (i > 0 && (tokens.IsMark(i - 1, ',') || And.Before(tokens, i) > 0));
        var closes = tokens.IsMark(end, '(') || (last && end == tokens.Count && YearWord.At(tokens, i + number) > 0) || (deadline > 0 && tokens.IsNumber(end + deadline))
            || (number > 0 && (tokens.IsMark(end, ',') || tokens.IsMark(end, ':') || And.At(tokens, end) > 0 || IsNamed(tokens, end)));
        return closes ? new Repeat(i, end, unit.Frequency, unit.Interval, true) : null;
    }

    private static bool IsNamed(PhraseTokens tokens, int i) => Named(tokens, i) is not null;

    private static (Frequency Frequency, int Interval)? Unit(PhraseTokens tokens, int i, int count) =>
        count is < 1 or > 100 ? null
        : YearWord.At(tokens, i) > 0 && !tokens.IsNumber(i + 1) ? (Frequency.Yearly, count)
        : QuarterWord.At(tokens, i) > 0 && !PhraseNumbers.Quarter(tokens[i + 1], out _) ? (Frequency.Monthly, count * 3)
        : MonthWord.At(tokens, i) > 0 && !tokens.IsNumber(i + 1) ? count == 9 ? (Frequency.Yearly, 1) : (Frequency.Monthly, count)
        : WeekWord.At(tokens, i) > 0 && !tokens.IsNumber(i + 1) ? (Frequency.Weekly, count)
        : null;

    private static Repeat ByTimes(int start, int end, int times) =>
        times is > 1 and <= 12 && 12 % times == 0
            ? new Repeat(start, end, Frequency.Monthly, 12 / times, false)
            : new Repeat(start, end, Frequency.Yearly, 1, false);
}
