namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads a day of every month or quarter: "trước ngày 25 hàng tháng", "ngày 15 của tháng cuối quý".</summary>
internal static class DayOfMonthReader
{
    private static readonly Wording DayWord = Wording.Of("ngày", "mùng", "mồng");
    private static readonly Wording EveryMonth = Wording.Of("hàng tháng", "hằng tháng", "mỗi tháng", "của tháng", "của mỗi tháng", "của hàng tháng", "từng tháng");
    private static readonly Wording EndOfQuarter = Wording.Of(
        "tháng cuối quý", "của tháng cuối quý", "tháng cuối của quý", "của tháng cuối của quý", "tháng cuối mỗi quý",
        "của tháng cuối mỗi quý", "tháng cuối hàng quý", "của tháng cuối hàng quý");

    /// <summary>The rule, or null.</summary>
    public static TimingRule? Read(PhraseTokens tokens, List<Repeat> repeats, TimingRule blank)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var at = i + DayWord.At(tokens, i);
            if (at == i || !tokens.IsNumber(at) || tokens[at].Digits > 2)
            {
                continue;
            }

            var quarter = EndOfQuarter.At(tokens, at + 1) > 0;
            var monthly = EveryMonth.At(tokens, at + 1) is > 0 and var words && !tokens.IsNumber(at + 1 + words);
            if (!quarter && !monthly)
            {
                continue;
            }

            var rule = blank with
            {
                Form = Form(BoundReader.At(tokens, i)),
                Unit = SpanUnit.Day,
                Day = tokens[at].Value,
                Frequency = Frequency.Monthly,
                Interval = quarter ? 3 : repeats.Count > 0 && repeats[0].Frequency == Frequency.Monthly && repeats[0].Interval > 1 ? repeats[0].Interval : null,
                Part = quarter ? SpanPart.End : SpanPart.Whole,
            };
            return rule.Day is >= 1 and <= 31
                ? rule
                : blank with { Form = TimingForm.Unread, Unread = UnreadReason.NoSuchDay };
        }

        return null;
    }

    private static TimingForm Form(Bound bound) => bound switch
    {
        Bound.Before => TimingForm.Before,
        Bound.Until => TimingForm.Until,
        _ => TimingForm.Within,
    };
}
