using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Notices;

/// <summary>The time of a substitute of which a notice tells.</summary>
/// <param name="Absent">Who is absent.</param>
/// <param name="Substitution">Who acts, and when.</param>
public sealed record ActingTime(Person Absent, Substitution Substitution)
{
    /// <summary>Where it is seen.</summary>
    public const string Page = "/substitutes";

    /// <summary>Whether a notice of a kind tells of such a time, and of no task.</summary>
    public static bool IsTold(NoticeKind kind) => kind is NoticeKind.SubstituteNamed or NoticeKind.SubstituteEnded or NoticeKind.SubstituteOver;

    /// <summary>How a notice names it.</summary>
    public static string SubjectOf(string absentId, int number) => string.Create(CultureInfo.InvariantCulture, $"{absentId}/{number}");

    /// <summary>What a notice names; null where it is not there, or the reader is not one of the two.</summary>
    public static ActingTime? Of(string subject, string readerId, DirectoryBook directory)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(directory);
        var slash = subject.LastIndexOf('/');
        return slash > 0 && int.TryParse(subject.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && directory.Person(subject[..slash]) is { } absent && absent.Substitutions.FirstOrDefault(one => one.Id == number) is { } known
            && (readerId == absent.Id || readerId == known.SubstituteId)
                ? new(absent, known)
                : null;
    }

    /// <summary>Who acts for whom and when, as one of the two reads it: of one that was named the days it was named for, of one that has ended those it lasted, and of one that
    /// was ended before it began those it was named for.</summary>
    public string For(string readerId, NoticeKind kind, Language language) => Text.Get(
        language,
        readerId == Absent.Id ? "substitute.notice.of-you" : "substitute.notice.you",
        readerId == Absent.Id ? Substitution.SubstituteName : Absent.Name,
        Day(Substitution.From),
        Day(kind != NoticeKind.SubstituteNamed && Substitution.EndedOn is { } ended && ended >= Substitution.From && ended < Substitution.To ? ended : Substitution.To));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
