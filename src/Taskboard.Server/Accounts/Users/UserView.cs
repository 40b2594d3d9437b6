using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>A user in the administrators' list.</summary>
/// <param name="Person">Role, units, positions, whether active.</param>
/// <param name="UserName">The name to sign in with; empty where there is no account.</param>
/// <param name="Invited">True while no password was set.</param>
/// <param name="LastSignIn">When they last signed in; null if never.</param>
/// <param name="Units">Short names of their units.</param>
public sealed record UserView(Person Person, string UserName, bool Invited, DateTimeOffset? LastSignIn, IReadOnlyList<string> Units);
