namespace Taskboard.Server.Accounts;

/// <summary>Names of the authorization policies that endpoints demand. An endpoint without one is refused.</summary>
public static class Policies
{
    /// <summary>Anybody signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Coordinators.</summary>
    public const string Coordinate = "coordinate";

    /// <summary>Administrators.</summary>
    public const string Administer = "administer";
}
