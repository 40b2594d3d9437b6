using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;

namespace Taskboard.Domain.Outcomes;

/// <summary>Decides a command of somebody who acts for others: as themselves where they may, otherwise for the first of the absent who may. So the record says on
/// whose behalf something was done just where it could not have been done without.</summary>
public static class OnBehalf
{
    /// <summary>The decision.</summary>
    /// <param name="by">Who gives the command.</param>
    /// <param name="decide">Decides it for one who acts for nobody else.</param>
    /// <param name="self">As whom it was done; where it was refused, as themselves.</param>
    public static Outcome<TEvent> Decide<TEvent>(ActingUser by, Func<ActingUser, Outcome<TEvent>> decide, out ActingUser self)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(decide);
        Refusal? telling = null;
        foreach (var one in by.Selves)
        {
            switch (decide(one))
            {
                case Outcome<TEvent>.Done done:
                    self = one;
                    return done;
                case Outcome<TEvent>.Refused(var why):
                    telling = telling is null || Says(why) > Says(telling) ? why : telling;
                    break;
            }
        }
        self = by.Alone ?? by;
        return telling!;
    }

    /// <summary>How much a refusal says: that it is not there, that it is others', or what is wrong.</summary>
    private static int Says(Refusal why) => why switch
    {
        NoSuchTask or NoSuchRound => 0,
        NotYours or RightNeeded or NotYourHandOver or NotOfTheTeam => 1,
        _ => 2,
    };
}
