namespace Taskboard.Server.Accounts;

/// <summary>A user entered from a list, with the link to hand over; null where somebody else took the user name at the last moment.</summary>
public sealed record EnteredUser(UserLine Line, string? Link);
