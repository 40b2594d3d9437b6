using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Appends to many streams at once, also when the connection is lost in the middle.</summary>
internal static class Together
{
    /// <summary>The outcomes, in the order given.</summary>
    public static async ValueTask<IReadOnlyList<AppendOutcome>> Append(IJournal journal, IReadOnlyList<Append> appends, CancellationToken cancel)
    {
        try
        {
            return await journal.AppendTogether(appends, cancel);
        }
        catch (OutcomeUnknown)
        {
            // asked again with the same ids it says what came of it
            return await journal.AppendTogether(appends, cancel);
        }
    }

    /// <summary>True where one of the streams has the command's id from an earlier command.</summary>
    public static bool IsReused(IReadOnlyList<AppendOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
            if (outcome is AppendOutcome.Repeated)
                return true;
        return false;
    }
}
