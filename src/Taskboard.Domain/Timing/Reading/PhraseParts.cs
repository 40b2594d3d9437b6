namespace Taskboard.Domain.Timing.Reading;

/// <summary>Cuts a phrase that holds several rules: at semicolons, before each "hằng năm", "6 tháng" of a row, and before
/// the second of two deadlines ("trước ngày 15/6 và 15/12").</summary>
internal static class PhraseParts
{
    private static readonly Wording And = Wording.Of("và", "hoặc");
    private static readonly Wording Whole = Wording.Of("cả");

    /// <summary>Where the parts begin and end; one part where nothing is to be cut.</summary>
    public static List<(int From, int To)> Split(PhraseTokens tokens)
    {
        var cuts = new SortedSet<int>();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens.IsMark(i, '(') ? 1 : tokens.IsMark(i, ')') && depth > 0 ? -1 : 0;
            if (depth == 0 && tokens.IsMark(i, ';'))
            {
                cuts.Add(i + 1);
            }
        }

        var repeats = RepeatReader.Read(tokens);
        for (var k = 1; k < repeats.Count; k++)
        {
            // "định kỳ 6 tháng, hằng năm": not "báo cáo quý, trước ngày 25 hàng tháng"
            if (IsJoint(tokens, repeats[k].Start) && (repeats[k].Frequency, repeats[k].Interval) != (repeats[k - 1].Frequency, repeats[k - 1].Interval))
            {
                cuts.Add(repeats[k].Start);
            }
        }

        var spans = SpanReader.Read(tokens);
        for (var k = 1; k < spans.Count; k++)
        {
            if (IsSecondDay(tokens, spans[k - 1], spans[k]))
            {
                cuts.Add(spans[k].Start);
            }
        }

        cuts.Remove(0);
        cuts.Remove(tokens.Count);
        var parts = new List<(int, int)>();
        var from = 0;
        foreach (var cut in cuts.Append(tokens.Count))
        {
            parts.Add((from, cut));
            from = cut;
        }

        return parts;
    }

    /// <summary>The rules of the parts that were read.</summary>
    public static List<TimingRule> Read(PhraseTokens tokens, List<(int From, int To)> parts)
    {
        var rules = new List<TimingRule>();
        var onDemand = PhraseWords.OnDemand.In(tokens);
        foreach (var (from, to) in parts)
        {
            var rule = PhraseReader.Read(tokens.Part(from, to), tokens.Text(from, to).Trim(' ', ',', ';'));
            if (rule.Form == TimingForm.Open || (rule.Form == TimingForm.Unread && rule.Unread == UnreadReason.UnknownWords))
            {
                continue;
            }

            var before = rules.Count > 0 ? rules[^1] : null;
            if (before is { Form: TimingForm.Before or TimingForm.Until, Unit: SpanUnit.Day } && rule is { Form: TimingForm.Within, Unit: SpanUnit.Day, LastDay: null })
            {
                rule = rule with { Form = before.Form, Year = rule.Year ?? before.Year };
            }

            // the reporting rules set the days of the whole row
            if (before is { Form: TimingForm.Regulation } && rule.Form == TimingForm.Recurring)
            {
                rule = rule with { Form = TimingForm.Regulation };
            }

            rules.Add(rule with { OnDemand = rule.OnDemand || (onDemand && rule.Frequency != Frequency.Once) });
        }

        return Shared(rules);
    }

    // "trước ngày 15/6 và 15/12 hàng năm": both come every year
    private static List<TimingRule> Shared(List<TimingRule> rules)
    {
        var last = rules.Count > 1 ? rules[^1] : null;
        return last is not { Frequency: Frequency.Yearly, Unit: SpanUnit.Day }
            ? rules
            : rules.ConvertAll(rule => rule is { Unit: SpanUnit.Day, Frequency: Frequency.Once, Year: null } ? rule with { Frequency = Frequency.Yearly } : rule);
    }

    private static bool IsJoint(PhraseTokens tokens, int i)
    {
        i -= Whole.Before(tokens, i);
        return tokens.IsMark(i - 1, ',') || tokens.IsMark(i - 1, ')') || And.Before(tokens, i) > 0;
    }

    private static bool IsSecondDay(PhraseTokens tokens, CalendarSpan a, CalendarSpan b) =>
        a.Unit == SpanUnit.Day && b.Unit == SpanUnit.Day && a.LastDay is null && b.LastDay is null
        && BoundReader.At(tokens, a.Start) is Bound.Before or Bound.Until
        && b.Start - a.End is 1 or 2 && (tokens.IsMark(a.End, ',') || And.At(tokens, a.End) > 0);
}
