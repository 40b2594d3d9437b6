using Taskboard.Domain.Directory;

namespace Taskboard.Server.CommandLine;

/// <summary>Whoever works at the command line: they hold the database itself, so nothing is kept from them, and the journal says that it was they.</summary>
internal static class Operator
{
    private const string Id = "command-line";
    private const string Name = "Dòng lệnh";

    /// <summary>As one who coordinates.</summary>
    public static ActingUser Coordinator { get; } = new() { Id = Id, Name = Name, Role = UserRole.Coordinator };

    /// <summary>As one who administers.</summary>
    public static ActingUser Admin { get; } = new() { Id = Id, Name = Name, Role = UserRole.Admin };
}
