namespace Taskboard.Server.Live;

internal sealed partial class LivePush
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A live message was not sent to everybody; who missed it catches up when it reconnects")]
    private static partial void LogFailure(ILogger logger, Exception problem);
}
