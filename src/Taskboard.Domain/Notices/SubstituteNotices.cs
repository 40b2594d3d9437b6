using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Notices;

/// <summary>Who is told that somebody acts for somebody, or no longer does: the two of them, but for who did it.</summary>
public static class SubstituteNotices
{
    /// <summary>What is told of what happened to a person.</summary>
    /// <param name="absent">The person as they stand after it.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="actorId">Who did it.</param>
    public static IReadOnlyList<SubstituteNotice> Of(Person absent, PersonEvent happened, string actorId)
    {
        ArgumentNullException.ThrowIfNull(absent);
        var (number, kind) = happened switch
        {
            SubstituteNamed named => (named.Substitution.Id, NoticeKind.SubstituteNamed),
            SubstituteEnded ended => (ended.SubstitutionId, NoticeKind.SubstituteEnded),
            _ => (0, default(NoticeKind)),
        };
        return absent.Substitutions.FirstOrDefault(one => one.Id == number) is { } known ? [.. Both(absent, known, kind).Where(told => told.PersonId != actorId)] : [];
    }

    /// <summary>What is told on a day of a time that has ended by itself: from the day after its last day on, while that is fresh: for a week, and in any case until the second
    /// working day after it.</summary>
    public static IReadOnlyList<SubstituteNotice> OfDay(Person absent, DateOnly today, OfficialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(absent);
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. absent.Substitutions
            .Where(one => one.EndedOn is null && today > one.To && NoticeRules.IsFresh(one.To, today, calendar))
            .SelectMany(one => Both(absent, one, NoticeKind.SubstituteOver))];
    }

    private static SubstituteNotice[] Both(Person absent, Substitution one, NoticeKind kind)
    {
        var notice = new Notice(kind, string.Create(CultureInfo.InvariantCulture, $"{absent.Id}.{kind}.{one.Id}"));
        return [new(one.SubstituteId, notice, one.Id), new(absent.Id, notice, one.Id)];
    }
}

/// <summary>That one person is to be told of one substitution.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Notice">What, and because of what.</param>
/// <param name="Number">Which of the absent person's substitutions.</param>
public sealed record SubstituteNotice(string PersonId, Notice Notice, int Number);
