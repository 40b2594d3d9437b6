using System.Net;
using System.Net.Sockets;

namespace Taskboard.Server.Webhooks;

/// <summary>Tells addresses of the public Internet from all others, by IANA's registries of special-purpose addresses (RFC 6890).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] s_notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // of IPv6 everything but global unicast is refused; these lie within it: Teredo and the like, documentation, 6to4
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork s_globalUnicast = IPNetwork.Parse("2000::/3");

    // no administrator can mean these: a machine's own description in a cloud, and addresses of nobody or of many
    private static readonly IPNetwork[] s_never =
        [.. new[] { "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "fe80::/10", "ff00::/8", "::/128", "fd00:ec2::/32" }.Select(IPNetwork.Parse)];

    /// <summary>True for an address of the public Internet. IPv4 that is written as IPv6 (<c>::ffff:…</c>) is judged as IPv4; IPv6 that leads to IPv4 by
    /// translation (64:ff9b::/96, 6to4, Teredo) is not public, because it cannot be seen where it leads.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = Plain(address);
        return (plain.AddressFamily == AddressFamily.InterNetwork || (s_globalUnicast.Contains(plain) && plain.ScopeId == 0)) && !s_notPublic.Any(network => network.Contains(plain));
    }

    /// <summary>True for an address that may be used where an administrator allowed one that is not public: still no link-local, multicast or unspecified one.</summary>
    public static bool MayBeAllowed(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = Plain(address);
        return !s_never.Any(network => network.Contains(plain)) && !IPNetwork.Parse("64:ff9b::/96").Contains(plain);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
