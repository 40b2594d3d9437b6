namespace Taskboard.Server.Accounts;

/// <summary>A list of users as read from a file.</summary>
/// <param name="Lines">Its lines, without the heading and without empty ones.</param>
/// <param name="Problem">Why it is no list of users at all: a key of the texts; null when it is one.</param>
internal sealed record UserList(IReadOnlyList<UserLine> Lines, string? Problem = null)
{
    /// <summary>The lines that make a user.</summary>
    public IEnumerable<UserLine> Good => Lines.Where(line => line.User is not null);
}
