namespace Taskboard.Server.Hosting;

internal sealed partial class Faults
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is at fault: {Code}")]
    private static partial void LogDatabase(ILogger logger, string code, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFault(ILogger logger, string method, string path, Exception fault);
}
