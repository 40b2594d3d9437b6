using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>A user to be entered.</summary>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Name">Full name.</param>
/// <param name="Role">Role on the system.</param>
/// <param name="Units">Ids of the units they belong to; they act for the first.</param>
/// <param name="Positions">Positions they hold.</param>
public sealed record NewUser(
    string UserName, string Name, UserRole Role, IReadOnlyList<string> Units, IReadOnlyList<HeldPosition> Positions)
{
    /// <summary>The most characters of a full name.</summary>
    public const int LongestName = 120;
}
