using System.Net.Sockets;
using Taskboard.Journal;
using Taskboard.Server.Hosting;
using Taskboard.Server.Mailing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>What the command line says of a fault: what happened, and what to do.</summary>
internal static class Failures
{
    /// <summary>The words; null for what is our own mistake and shall show itself.</summary>
    public static (string What, string ToDo)? WordsOf(Exception fault, ServerOptions options, Language language) => fault switch
    {
        DatabaseProblem problem => OfDatabase(problem, options, language),
        MailEnvironmentWrong wrong => Words(language, "cli.bad-mail", Text.Get(language, "mail.setting-fault." + wrong.Fault)),
        DataInUse => Words(language, "cli.data-in-use", options.DataDirectory),
        FileNotFoundException file => Words(language, "cli.no-file", file.FileName),
        UnauthorizedAccessException or IOException { InnerException: null } => Words(language, "cli.no-access", options.DataDirectory),
        IOException { InnerException: not null } or SocketException => OfAddress(fault, language),
        FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => Words(language, "cli.bad-address"),
        _ => null,
    };

    private static (string, string) OfAddress(Exception fault, Language language)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
            if (inner is SocketException { SocketErrorCode: SocketError.AccessDenied })
                return Words(language, "cli.port-denied");
            else if (inner is SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.HostNotFound })
                return Words(language, "cli.bad-address");
        return Words(language, "cli.port-in-use");
    }

    private static (string, string) OfDatabase(DatabaseProblem problem, ServerOptions options, Language language)
    {
        var code = Text.Has("problem." + problem.Code) ? problem.Code : "database";
        return problem switch
        {
            DatabaseIsNewer newer => (Text.Get(language, "problem.database-is-newer", newer.Found, newer.Known), Text.Get(language, "problem.database-is-newer.do")),
            BackupRefused { Reason: BackupRefusal.FileExists } => Words(language, "problem.backup-exists"),
            BackupRefused refused => (Text.Get(language, "problem.backup-refused", refused.Fault), Text.Get(language, "problem.backup-refused.do")),
            CopyRefused refused => OfCopy(refused, language),
            DatabaseUnavailable when options.Database is null => Words(language, "cli.no-database", options.DatabaseFile),
            _ => Words(language, "problem." + code),
        };
    }

    private static (string, string) OfCopy(CopyRefused refused, Language language)
    {
        var key = "problem.copy-refused." + refused.Reason switch
        {
            CopyRefusal.TargetNotEmpty => "not-empty",
            CopyRefusal.DoesNotVerify => "broken",
            CopyRefusal.NotTheSame => "not-same",
            _ => "tables",
        };
        return (Text.Get(language, key, refused.Where), Text.Get(language, key + ".do", refused.Where));
    }

    private static (string, string) Words(Language language, string key, object? arg = null) =>
        (Text.Get(language, key, arg), Text.Get(language, key + ".do", arg));
}
