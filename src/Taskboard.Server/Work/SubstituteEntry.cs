using Taskboard.Domain.Directory;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Work;

/// <summary>One substitution as one user sees it.</summary>
/// <param name="Absent">Who is absent.</param>
/// <param name="Substitution">Who acts, and when.</param>
/// <param name="IsConcerned">Whether the user may read why: the two people, coordinators and administrators.</param>
/// <param name="MayEnd">Whether the user may end it.</param>
public sealed record SubstituteEntry(Person Absent, Substitution Substitution, bool IsConcerned, bool MayEnd)
{
    /// <summary>What is over is shown for so many days more.</summary>
    private const int DaysShown = 90;

    /// <summary>Who acts on a day or will, the nearest first, then what is over and concerns the user.</summary>
    public static IReadOnlyList<SubstituteEntry> All(DirectoryBook directory, ActingUser user, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return [.. directory.People
            .SelectMany(absent => absent.Substitutions.Select(one => Of(absent, one, user, today)))
            .Where(entry => !entry.Substitution.IsOver(today) || (entry.IsConcerned && entry.Substitution.To.DayNumber > today.DayNumber - DaysShown))
            .OrderBy(entry => entry.Substitution.IsOver(today)).ThenBy(entry => entry.Substitution.From)];
    }

    /// <summary>One of them.</summary>
    public static SubstituteEntry Of(Person absent, Substitution one, ActingUser user, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(absent);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(user);
        var concerned = user.MayName(absent.Id) || user.Id == one.SubstituteId;
        return new(absent, one, concerned, concerned && !one.IsOver(today));
    }

    /// <summary>Who can act for a person on a day, by name.</summary>
    public static IReadOnlyList<Person> AbleFor(Person absent, DirectoryBook directory, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return [.. directory.People.Where(other => SubstituteRules.WhyNot(absent, other, unit => directory.Counts(unit, today)) is null)];
    }
}
