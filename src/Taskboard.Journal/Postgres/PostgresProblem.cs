using System.Net.Sockets;
using Npgsql;

namespace Taskboard.Journal;

/// <summary>PostgreSQL's error states as named problems.</summary>
internal static class PostgresProblem
{
    /// <summary>idle_in_transaction_session_timeout: the server heard nothing from us in the middle of a transaction.</summary>
    private const string SilentTooLong = "25P03";

    /// <summary>The problem behind an exception, or null when the statement itself is at fault.</summary>
    public static DatabaseProblem? Of(Exception exception) => exception switch
    {
        DatabaseProblem problem => problem,
        PostgresException server => OfState(server),
        NpgsqlException or SocketException or IOException or TimeoutException => new DatabaseUnavailable(exception),
        _ => null,
    };

    /// <summary>
    /// Whether the connection went, and the transaction with it: sent again on a new connection the same statements may do. After a
    /// commit was sent, nobody knows whether it was made.
    /// </summary>
    public static bool IsConnectionLost(Exception exception) => Of(exception) is DatabaseUnavailable;

    private static DatabaseProblem? OfState(PostgresException server) => server.SqlState switch
    {
        PostgresErrorCodes.DiskFull => new DiskFull(server),
        PostgresErrorCodes.IoError => new DiskFault(server),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new DatabaseCorrupt(server),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => new DatabaseReadOnly(server),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => new DatabaseLocked(server),
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification or SilentTooLong => new DatabaseUnavailable(server),
        _ => null,
    };
}
