namespace Taskboard.Server.Accounts;

/// <summary>The cells of one line as written, without spaces around them.</summary>
public sealed record UserCells(string Name, string UserName, string Role, string Units, string Positions)
{
    /// <summary>Whether nothing stands there.</summary>
    public bool IsEmpty => (Name + UserName + Role + Units + Positions).Length == 0;
}
