using System.Globalization;
using System.Net;

namespace Taskboard.Orleans;

/// <summary>How this node takes part in the cluster. The database is the server's own.</summary>
public sealed record SiloSettings
{
    /// <summary>The cluster's name: nodes of one name on one database are one cluster.</summary>
    public string Cluster { get; init; } = "taskboard";

    /// <summary>The address by which other nodes reach this one; loopback unless it is said.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port on which nodes speak to each other. It belongs on a network of the nodes alone: whoever reaches it is believed.</summary>
    public int Port { get; init; } = 11111;

    /// <summary>How long a command may wait for the task's grain before this node decides it itself.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>As <c>TASKBOARD_CLUSTER</c>, <c>TASKBOARD_SILO_ADDRESS</c> (an address, or a name that is looked up), <c>TASKBOARD_SILO_PORT</c> and
    /// <c>TASKBOARD_SILO_PATIENCE</c> (milliseconds) say.</summary>
    public static SiloSettings OfEnvironment()
    {
        var usual = new SiloSettings();
        return usual with
        {
            Cluster = Variable("CLUSTER") ?? usual.Cluster,
            Address = Variable("SILO_ADDRESS") is { } name ? AddressOf(name) : usual.Address,
            Port = Variable("SILO_PORT") is { } port ? int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) : usual.Port,
            Patience = Variable("SILO_PATIENCE") is { } patience
                ? TimeSpan.FromMilliseconds(int.Parse(patience, NumberStyles.None, CultureInfo.InvariantCulture))
                : usual.Patience,
        };
    }

    private static IPAddress AddressOf(string name) =>
        IPAddress.TryParse(name, out var address)
            ? address
            : Dns.GetHostAddresses(name).FirstOrDefault(found => found.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork)
                ?? throw new FormatException($"'{name}' names no address.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable("TASKBOARD_" + name) is { Length: > 0 } value ? value : null;
}
