using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads one phrase that holds one rule.</summary>
internal sealed class PhraseReader
{
    private readonly PhraseTokens tokens;
    private readonly List<DocumentReference> references;
    private readonly List<CalendarSpan> spans;
    private readonly List<Repeat> repeats;
    private readonly TimingRule blank;

    private PhraseReader(PhraseTokens tokens, string phrase)
    {
        this.tokens = tokens;
        references = ReferenceReader.Read(tokens);
        spans = SpanReader.Read(tokens);
        spans.RemoveAll(span => references.Exists(reference => span.Start >= reference.Start && span.Start < reference.End));
        repeats = RepeatReader.Read(tokens);
        blank = new TimingRule
        {
            Phrase = phrase,
            Expected = IsExpected(),
            Frequency = repeats.Count > 0 ? repeats[0].Frequency : Frequency.Once,
            Interval = repeats.Count > 0 && repeats[0].Interval > 1 ? repeats[0].Interval : null,
            OnDemand = repeats.Count > 0 && PhraseWords.OnDemand.In(tokens),
            Reference = references.Count > 0 ? references[0].Text : null,
        };
    }

    // a month, a quarter, a day: more than a mere year
    private bool HasDays => spans.Exists(span => span.Unit != SpanUnit.Year || span.Part != SpanPart.Whole);

    /// <summary>Reads a phrase.</summary>
    public static TimingRule Read(PhraseTokens whole, string phrase)
    {
        var label = PhraseWords.Label.At(whole, 0);
        var body = label > 0 && whole.IsMark(label, ':') ? whole.Part(label + 1, whole.Count) : whole;
        var expected = label > 0 && PhraseWords.Expected.In(whole.Part(0, label));
        var rule = new PhraseReader(body, phrase).Rule();
        return expected ? rule with { Expected = true } : rule;
    }

    private TimingRule Rule()
    {
        if (!Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Kind is TokenKind.Word or TokenKind.Number))
        {
            return blank with { Form = TimingForm.Open };
        }

        if (spans.Find(span => span.Wrong != UnreadReason.None) is { } wrong)
        {
            return blank with { Form = TimingForm.Unread, Unread = wrong.Wrong };
        }

        return ByRelation() ?? ByOthers() ?? BySpan() ?? ByHabit()
            ?? blank with { Form = TimingForm.Unread, Unread = UnreadReason.UnknownWords };
    }

    // what hangs on a day or an event
    private TimingRule? ByRelation()
    {
        if (PhraseWords.YearBefore.In(tokens))
        {
            return blank with { Form = TimingForm.YearBefore };
        }

        if (!HasDays && (PhraseWords.PerEvent.In(tokens) || PhraseWords.PerEvent.In(WithoutCommas())))
        {
            return blank with { Form = TimingForm.PerEvent };
        }

        return RelationReader.Read(tokens, spans, repeats, blank);
    }

    // what others decide, and what is open
    private TimingRule? ByOthers()
    {
        if (HasDays)
        {
            return null;
        }

        if (PhraseWords.Open.In(tokens))
        {
            return blank with { Form = TimingForm.Open };
        }

        if (PhraseWords.Season.In(tokens))
        {
            return WithYear(blank with { Form = TimingForm.Season });
        }

        if (PhraseWords.Regulation.In(tokens) || (references.Count > 0 && PhraseWords.External.Opens(tokens)))
        {
            return blank with { Form = TimingForm.Regulation };
        }

        if (repeats.Count == 0 && (PhraseWords.StartsOnEvent.Opens(tokens) || PhraseWords.OnEvent.In(tokens)))
        {
            return blank with { Form = TimingForm.OnEvent };
        }

        var continuous = PhraseWords.Continuous.Find(tokens);
        if (continuous >= 0 && PhraseWords.NotContinuous.Before(tokens, continuous) == 0)
        {
            return WithYear(blank with { Form = TimingForm.Continuous, Frequency = Frequency.Once, Interval = null });
        }

        return repeats.Count == 0 && PhraseWords.External.Opens(tokens)
            ? blank with { Form = TimingForm.External, Country = CountryMentions.FirstIn(tokens.Source)?.Code }
            : null;
    }

    private TimingRule? BySpan()
    {
        if (DayOfMonthReader.Read(tokens, repeats, blank) is { } ofMonth)
        {
            return ofMonth;
        }

        if (OccasionReader.Read(tokens, spans, blank) is { } occasion)
        {
            return occasion;
        }

        return spans.Count > 0 ? SpanRule.Read(tokens, spans, blank) : null;
    }

    private TimingRule? ByHabit()
    {
        if (repeats.Count > 0)
        {
            return blank with { Form = repeats[0].ByRegulation ? TimingForm.Regulation : TimingForm.Recurring };
        }

        if (PhraseWords.Stage.Find(tokens) is >= 0 and var stage)
        {
            return YearReader.Numbered(tokens, stage, stage + PhraseWords.Stage.At(tokens, stage)) is { } years
                ? (years with { Unit = SpanUnit.Year }).On(blank with { Form = TimingForm.Stage })
                : blank with { Form = TimingForm.Stage };
        }

        return null;
    }

    private bool IsExpected()
    {
        var found = PhraseWords.Expected.Find(tokens);
        return found >= 0 && PhraseWords.NotExpected.Before(tokens, found) == 0;
    }

    private TimingRule WithYear(TimingRule rule) =>
        spans.Count > 0 ? rule with { Unit = SpanUnit.Year, Year = spans[0].Year, LastYear = spans[0].LastYear } : rule;

    private PhraseTokens WithoutCommas() => tokens.Without(',');
}
