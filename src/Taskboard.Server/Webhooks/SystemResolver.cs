using System.Net;

namespace Taskboard.Server.Webhooks;

/// <summary>Finds the addresses of a host as this machine does.</summary>
internal sealed class SystemResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancel) => await Dns.GetHostAddressesAsync(host, cancel);
}
