namespace Taskboard.Server.Boards;

public sealed partial class BoardBook
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Record {Position} of {Stream} could not be applied to the boards in memory; they are read anew")]
    private static partial void LogRecord(ILogger logger, long position, string stream, Exception problem);
}
