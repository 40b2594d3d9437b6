namespace Taskboard.Server.Accounts;

/// <summary>One line of a list of users: what stands there, and the user it makes.</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Cells">Name, user name, role, units and positions as written.</param>
/// <param name="User">The user; null where something is wrong.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record UserLine(int Number, UserCells Cells, NewUser? User, IReadOnlyList<UserLineFault> Faults);
