using System.Net;

namespace Taskboard.Server.Webhooks;

/// <summary>Finds the addresses of a host.</summary>
public interface IHostResolver
{
    /// <summary>The addresses.</summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancel);
}
