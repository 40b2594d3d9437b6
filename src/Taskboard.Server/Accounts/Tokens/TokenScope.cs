namespace Taskboard.Server.Accounts;

/// <summary>What a personal access token may be used for. It never gives more than its owner has.</summary>
public enum TokenScope
{
    /// <summary>Looking: GET and HEAD.</summary>
    Read,

    /// <summary>Looking and changing.</summary>
    Write,
}
