namespace Taskboard.Server.Accounts;

/// <summary>Names of the authorization policies that endpoints demand. An endpoint without one is refused.</summary>
public static class Policies
{
    /// <summary>Anybody signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Coordinators.</summary>
    public const string Coordinate = "coordinate";

    /// <summary>Who may read the server's figures.</summary>
    public const string Metrics = "metrics";

    /// <summary>Administrators.</summary>
    public const string Administer = "administer";

    /// <summary>Those who keep partners and the calendar: coordinators and administrators.</summary>
    public const string Maintain = "maintain";
}
