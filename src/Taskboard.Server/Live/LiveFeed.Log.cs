namespace Taskboard.Server.Live;

public sealed partial class LiveFeed
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The journal could not be followed beyond position {Position}; trying again until it can")]
    private static partial void LogFailing(ILogger logger, long position, Exception problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal is followed again, now at position {Position}")]
    private static partial void LogRecovered(ILogger logger, long position);

    [LoggerMessage(Level = LogLevel.Error, Message = "Record {Position} of {Stream} could not be applied to the directory")]
    private static partial void LogRecord(ILogger logger, long position, string stream, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changes of positions {First} to {Last} could not be sent; every open board is told to load anew")]
    private static partial void LogPush(ILogger logger, long first, long last, Exception problem);
}
