using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Taskboard.Server.Accounts;

/// <summary>Believes <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> from the networks that were named, and from nobody else.</summary>
internal static class TrustedProxies
{
    /// <summary>The settings of the middleware; null when no network was named, so that it must not run.</summary>
    /// <param name="networks">Addresses or networks in CIDR form: <c>10.0.0.0/8</c>, <c>::1</c>.</param>
    /// <exception cref="FormatException">A text is neither.</exception>
    public static ForwardedHeadersOptions? Options(IReadOnlyList<string> networks)
    {
        if (networks.Count == 0)
            return null;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // every hop has to be a trusted one, however many there are
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(NetworkOf(network));
        return options;
    }

    /// <summary>Reads an address or a network in CIDR form.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static System.Net.IPNetwork NetworkOf(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new FormatException($"'{text}' is neither an address nor a network such as 10.0.0.0/8.");
    }
}
