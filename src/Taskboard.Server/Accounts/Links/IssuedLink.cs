namespace Taskboard.Server.Accounts;

/// <summary>A link just made: the only time that its secret is known.</summary>
/// <param name="Link">The link.</param>
/// <param name="Path">The path to hand over, secret included; the server's address goes before it.</param>
public sealed record IssuedLink(OneTimeLink Link, string Path);
