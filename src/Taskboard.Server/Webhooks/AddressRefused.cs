namespace Taskboard.Server.Webhooks;

/// <summary>A host leads to no address that may be told anything.</summary>
internal sealed class AddressRefused : Exception;
