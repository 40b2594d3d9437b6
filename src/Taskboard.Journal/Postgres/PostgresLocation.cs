using Npgsql;

namespace Taskboard.Journal;

/// <summary>Where a PostgreSQL database is: a connection string with a host, or an address <c>postgres://user:password@host:port/database</c>.</summary>
internal static class PostgresLocation
{
    private const int DefaultPort = 5432;

    /// <summary>Whether a location names a PostgreSQL server at all.</summary>
    public static bool Is(string location) =>
        IsAddress(location) || location.Split(';').Select(part => part.TrimStart()).Any(
            part => part.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Server=", StringComparison.OrdinalIgnoreCase));

    /// <summary>The settings of the connection, with statements prepared that are used again.</summary>
    /// <exception cref="DatabaseUnavailable">The text cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Settings(string location)
    {
        try
        {
            var settings = IsAddress(location) ? OfAddress(new Uri(location)) : new NpgsqlConnectionStringBuilder(location);
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 2);
            return settings;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new DatabaseUnavailable(exception);
        }
    }

    private static bool IsAddress(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (pair.Split('=', 2)[0], pair.Split('=', 2)[^1]);
            settings[name == "sslmode" ? "SSL Mode" : name] = Uri.UnescapeDataString(value);
        }
        return settings;
    }
}
