using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace Taskboard.Server.Hosting;

/// <summary>The console shows warnings and worse, on standard error; <c>Logging__LogLevel__Default=Information</c> in the environment shows more.</summary>
internal static class QuietLogs
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
    private const string DataProtection = "Microsoft.AspNetCore.DataProtection";

    /// <summary>Sets up a server's logging.</summary>
    /// <param name="logging">The logging.</param>
    /// <param name="json">Whether each line is an object, with scopes: request, trace and span.</param>
    /// <param name="hasStarted">Whether the server has started: before that, whoever starts it says what went wrong.</param>
    public static void Set(ILoggingBuilder logging, bool json, Func<bool> hasStarted)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.AddFilter(Host, level => level >= LogLevel.Warning && hasStarted());
        // its keys lie in the database, which whoever reads owns anyway
        logging.AddFilter(DataProtection, LogLevel.Error);
        if (json)
            logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        else
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
