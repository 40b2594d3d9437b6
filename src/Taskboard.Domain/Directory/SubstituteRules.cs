using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Directory;

/// <summary>Who may act for whom, and who says so. A substitute has what the absent person has: units, their functions, positions; never a role that they have
/// not themselves, and nothing that the absent person has only as somebody else's substitute (Nghị định 30/2020/NĐ-CP, Điều 13: not passed on).</summary>
public static class SubstituteRules
{
    /// <summary>Days for which somebody can be named at most.</summary>
    public const int MostDays = 366;

    /// <summary>Whether a person has anything in which somebody could act for them.</summary>
    public static bool HasWork(Person person) => person is { Active: true, Role: UserRole.Officer or UserRole.Coordinator or UserRole.Leader };

    /// <summary>Why somebody cannot act for a person: a leader is acted for by a leader, everybody else by somebody of the same unit whose role is no weaker.
    /// Null where they can. It is asked again at every look: whoever leaves the unit acts no more, nor does anybody through a unit that has ended.</summary>
    /// <param name="absent">Who will be absent.</param>
    /// <param name="substitute">Who would act.</param>
    /// <param name="counts">Whether the unit of an id is there on the day.</param>
    public static Unfitness? WhyNot(Person absent, Person substitute, Func<string, bool> counts)
    {
        if (absent.Id == substitute.Id)
            return Unfitness.Self;
        if (!HasWork(absent) || !HasWork(substitute))
            return Unfitness.NoWork;
        return absent.Role switch
        {
            UserRole.Leader => substitute.Role == UserRole.Leader ? null : Unfitness.Role,
            UserRole.Coordinator when substitute.Role != UserRole.Coordinator => Unfitness.Role,
            _ => absent.Units.Any(unit => substitute.Units.Contains(unit) && counts(unit)) ? null : Unfitness.Unit,
        };
    }

    /// <summary>Whether somebody may say who acts for a person: the person, coordinators and administrators.</summary>
    public static bool MayName(this ActingUser user, string absentId) => user.Id == absentId || user.Has(Right.NameSubstitute);

    /// <summary>Names a substitute.</summary>
    /// <param name="absent">Who will be absent.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="substitute">Who is to act; null where there is nobody of that id.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="today">Today.</param>
    /// <param name="isValid">Whether the unit of an id is there on a day.</param>
    public static Outcome<PersonEvent> Name(
        Person absent, NameSubstitute command, Person? substitute, ActingUser by, DateOnly today, Func<string, DateOnly, bool> isValid)
    {
        if (!by.MayName(absent.Id))
            return new RightNeeded(Right.NameSubstitute);
        if (substitute is null)
            return new FieldWrong("substitute", FieldFault.Empty);
        var first = command.From > today ? command.From : today;
        if (WhyNot(absent, substitute, unit => isValid(unit, first)) is { } why)
            return new SubstituteUnfit(substitute.Name, why);
        if (!Years.Holds(command.From.Year))
            return new FieldWrong("firstDay", FieldFault.NotADate);
        // a day that has passed gives nothing for what was done before
        if (command.To < command.From || command.To < today)
            return new FieldWrong("lastDay", FieldFault.BackToFront);
        if (command.To.DayNumber - command.From.DayNumber >= MostDays)
            return new FieldWrong("lastDay", FieldFault.TooLong);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", command.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (absent.Substitutions.FirstOrDefault(known => known.Meets(command.From, command.To)) is { } other)
            return new SubstituteNamedAlready(other.SubstituteName, other.From, other.To);
        // nobody acts through somebody who is absent
        if (substitute.Substitutions.FirstOrDefault(known => known.Meets(command.From, command.To)) is { } away)
            return new SubstituteAway(substitute.Name, away.From, away.To);
        return new SubstituteNamed
        {
            PersonId = absent.Id,
            Substitution = new()
            {
                Id = absent.Substitutions.Select(known => known.Id).DefaultIfEmpty().Max() + 1,
                SubstituteId = substitute.Id,
                SubstituteName = substitute.Name,
                From = command.From,
                To = command.To,
                Reason = DetailRules.Clean(command.Reason)!,
                NamedBy = by.Name,
            },
        };
    }

    /// <summary>Ends it before its time: the absent person who is back, the substitute who gives it back, coordinators and administrators. It counts at once.</summary>
    public static Outcome<PersonEvent> End(Person absent, int substitutionId, ActingUser by, DateOnly today)
    {
        if (absent.Substitutions.FirstOrDefault(known => known.Id == substitutionId) is not { } known)
            return new NoSuchSubstitution(substitutionId);
        if (!by.MayName(absent.Id) && by.Id != known.SubstituteId)
            return new RightNeeded(Right.NameSubstitute);
        return known.IsOver(today) ? new Outcome<PersonEvent>.Done([]) : new SubstituteEnded { PersonId = absent.Id, SubstitutionId = substitutionId, On = today };
    }
}

/// <summary>Why somebody cannot act for a person.</summary>
public enum Unfitness
{
    /// <summary>It is the same person.</summary>
    Self,

    /// <summary>One of them takes no steps in tasks: viewers, administrators, who is disabled.</summary>
    NoWork,

    /// <summary>The role is weaker than that of the absent person.</summary>
    Role,

    /// <summary>They are of no common unit.</summary>
    Unit,
}
