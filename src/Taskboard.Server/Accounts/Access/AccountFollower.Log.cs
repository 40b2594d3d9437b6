namespace Taskboard.Server.Accounts;

internal sealed partial class AccountFollower
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Accounts could not be followed ({Code}); trying again")]
    private static partial void LogProblem(ILogger log, string code, Exception problem);
}
