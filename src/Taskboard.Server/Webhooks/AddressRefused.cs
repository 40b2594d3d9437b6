namespace Taskboard.Server.Webhooks;

/// <summary>A host leads to no address that may be told anything.</summary>
internal sealed class AddressRefused(string host) : Exception($"{host}: not a public address")
{
    /// <summary>The host.</summary>
    public string Host => host;
}
