using Taskboard.Domain.Directory;
using Taskboard.Journal;

namespace Taskboard.Server.Api;

/// <summary>Who may know of a record.</summary>
internal static class Known
{
    /// <summary>True where the record's audience admits the user.</summary>
    public static bool MayBeKnownTo(this JournalRecord record, ActingUser user)
    {
        if (record.Audience.IsEveryone)
            return true;
        foreach (var unit in user.Units)
            if (record.Audience.Admits(unit, user.Role == UserRole.Leader))
                return true;
        return record.Audience.Admits(null, user.Role == UserRole.Leader);
    }
}
