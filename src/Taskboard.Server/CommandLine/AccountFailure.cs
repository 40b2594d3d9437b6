using Taskboard.Server.Accounts;

namespace Taskboard.Server.CommandLine;

/// <summary>Says on the command line why something about a user was not done.</summary>
internal static class AccountFailure
{
    public static int Say(Terminal terminal, AccountRefusal why)
    {
        terminal.Error.WriteLine(why.Words(terminal.Language));
        return ExitCodes.Failed;
    }
}
