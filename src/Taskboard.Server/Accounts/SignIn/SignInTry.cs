using System.Net;
using System.Net.Sockets;

namespace Taskboard.Server.Accounts;

/// <summary>Where a sign-in comes from and for whom: what the throttle counts by.</summary>
/// <param name="UserKey">The user name as compared, whether there is such a user or not.</param>
/// <param name="Address">See <see cref="AddressOf"/>.</param>
/// <param name="Device">The id of a browser that has signed in to this account before; null for any other.</param>
internal sealed record SignInTry(string UserKey, string Address, string? Device)
{
    /// <summary>The address counted by: an IPv6 subscriber has a whole /64.</summary>
    public static string AddressOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
