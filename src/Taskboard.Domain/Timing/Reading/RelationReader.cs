using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads what is counted from an anchor, and what comes before or after one: "Trước Tết Nguyên đán", "sau Tết",
/// "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", "trong thời hạn 07 ngày làm việc kể từ ngày nhận".</summary>
internal static class RelationReader
{
    private static readonly Wording Before = Wording.Of("trước", "trước khi");
    private static readonly Wording From = Wording.Of("kể từ", "tính từ", "kể từ khi", "từ khi", "từ ngày", "kể từ ngày", "tính từ ngày");
    private static readonly Wording After = Wording.Of("sau", "sau khi");
    private static readonly Wording Term = Wording.Of("trong thời hạn", "trong vòng", "không quá", "thời hạn", "tối đa", "chậm nhất");
    private static readonly Wording Joint = Wording.Of("kể từ", "tính từ", "trước", "sau");
    private static readonly Wording AtLeast = Wording.Of("ít nhất", "tối thiểu", "chậm nhất", "từ", "khoảng", "trong vòng");
    private static readonly Wording NotBefore = Wording.Of("năm", "tuần", "tháng", "kỳ");
    private static readonly Wording Lead = Wording.Of(
        "ngày", "dịp", "thềm", "đêm", "kỳ nghỉ", "kỳ nghỉ lễ", "các ngày", "thềm năm", "dịp đón", "đón", "lễ", "ngày lễ", "dịp lễ");

    /// <summary>The rule of a phrase that hangs on an anchor, or null.</summary>
    public static TimingRule? Read(PhraseTokens tokens, List<CalendarSpan> spans, List<Repeat> repeats, TimingRule blank)
    {
        var count = CountReader.Find(tokens, repeats);
        return (count is null ? null : Counted(tokens, spans, blank, count)) ?? Uncounted(tokens, spans, blank);
    }

    private static TimingRule? Counted(PhraseTokens tokens, List<CalendarSpan> spans, TimingRule blank, DayCount count)
    {
        var before = FindBefore(tokens);
        var from = From.Find(tokens);
        from = from >= 0 && !tokens.IsNumber(from + From.At(tokens, from)) ? from : -1;
        var after = from >= 0 ? from : before >= 0 ? -1 : After.Find(tokens);
        if (before < 0 && after < 0 && !Term.In(tokens))
        {
            return null;
        }

        var rule = blank with
        {
            Form = before >= 0 && after < 0 ? TimingForm.BeforeAnchor : TimingForm.AfterAnchor,
            MinDays = count.Min,
            MaxDays = count.Max,
            WorkingDays = count.Working,
            Either = count.Either,
        };
        var date = spans.FindLast(span => span.Unit == SpanUnit.Day && (span.Start >= count.End || span.End <= count.Start));
        if (AnchorReader.Find(tokens) is { } anchor)
        {
            rule = WithCountry(tokens, anchor.On(rule));
            return date is null ? rule : Dated(rule, date);
        }

        if (date is not null)
        {
            return Dated(rule with { Anchor = TimingAnchor.Day }, date);
        }

        var words = after >= 0 ? after : before;
        return rule with { Anchor = TimingAnchor.Event, AnchorWords = words < 0 ? null : EventWords(tokens, words, count) };
    }

    private static TimingRule? Uncounted(PhraseTokens tokens, List<CalendarSpan> spans, TimingRule blank)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = IsBefore(tokens, i);
            var length = before ? Before.At(tokens, i) : After.At(tokens, i);
            if (length == 0)
            {
                continue;
            }

            var at = i + length;
            at += Lead.At(tokens, at);
            var form = before ? TimingForm.BeforeAnchor : TimingForm.AfterAnchor;
            if (AnchorReader.At(tokens, at) is { } anchor)
            {
                var rule = WithCountry(tokens, Own(tokens, anchor).On(blank with { Form = form }));
                var date = spans.FindLast(span => span.Unit == SpanUnit.Day && span.Start >= anchor.End);
                return date is null ? rule : Dated(rule, date);
            }

            // "trước ngày đón tiếp", "trước khi diễn ra hội nghị": an event without a date
            if (before && spans.Count == 0 && tokens.IsWord(at) && (at > i + 1 || length > 1))
            {
                return blank with { Form = form, Anchor = TimingAnchor.Event, AnchorWords = tokens.Text(i + 1, tokens.Count).Trim(' ', '.', ',') };
            }
        }

        return null;
    }

    private static int FindBefore(PhraseTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsBefore(tokens, i))
            {
                return i;
            }
        }

        return -1;
    }

    // not the "trước" of "năm trước"
    private static bool IsBefore(PhraseTokens tokens, int i) => Before.At(tokens, i) > 0 && (NotBefore.Before(tokens, i) == 0 || CountEnds(tokens, i));

    private static bool CountEnds(PhraseTokens tokens, int i) => tokens.IsNumber(i - 2);

    // "Tết" of a visit round is ours; only a counted term or words of the partner make it theirs
    private static AnchorWords Own(PhraseTokens tokens, AnchorWords anchor) =>
        anchor is { Anchor: TimingAnchor.TraditionalNewYear, Country: null } && !PhraseWords.Partners.In(tokens)
        && CountryMentions.FirstIn(tokens.Source) is null or { Code: "vn" }
            ? anchor with { Anchor = TimingAnchor.Tet }
            : anchor;

    private static TimingRule WithCountry(PhraseTokens tokens, TimingRule rule)
    {
        if (rule.Anchor is not (TimingAnchor.NationalDay or TimingAnchor.TraditionalNewYear) || rule.Country is not null)
        {
            return rule;
        }

        var country = CountryMentions.FirstIn(tokens.Source)?.Code;
        return country == "vn" && rule.Anchor == TimingAnchor.TraditionalNewYear
            ? rule with { Anchor = TimingAnchor.Tet }
            : rule with { Country = country };
    }

    // of "22/3/1955 - 22/3/2024" the later day is meant
    private static TimingRule Dated(TimingRule rule, CalendarSpan date) => rule with
    {
        Day = date.LastDay ?? date.Day,
        Month = date.LastMonth ?? date.Month,
        Year = date.EndYear,
        Lunar = date.Lunar,
    };

    private static string? EventWords(PhraseTokens tokens, int start, DayCount count)
    {
        var from = start + Math.Max(1, Joint.At(tokens, start));
        var to = tokens.Count;
        if (count.Start >= from)
        {
            to = count.Start;
            to -= AtLeast.Before(tokens, to);
        }
        else if (count.End > from)
        {
            from = count.End;
        }

        var words = tokens.Text(from, to).Trim(' ', '.', ',', ';', '(', ')');
        return words.Length == 0 ? null : words;
    }
}
