namespace Taskboard.Server.Operations;

/// <summary>Work that happens by itself from time to time, on one of the nodes: register it as a service. It must bear being done twice.</summary>
public interface ISweep
{
    /// <summary>Its name, under which the lease is held.</summary>
    string Name { get; }

    /// <summary>How often it is due.</summary>
    TimeSpan Every { get; }

    /// <summary>Does what is due now.</summary>
    Task Run(CancellationToken cancel);
}
