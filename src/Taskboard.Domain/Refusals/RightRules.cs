using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Refusals;

/// <summary>Which role has which right.</summary>
public static class RightRules
{
    /// <summary>True when the user has the right.</summary>
    public static bool Has(this ActingUser user, Right right) => right switch
    {
        Right.See => true,
        Right.Coordinate or Right.Assign => user.Role == UserRole.Coordinator,
        Right.Limit => user.Role is UserRole.Coordinator or UserRole.Leader,
        Right.Administer => user.Role == UserRole.Admin,
        Right.Maintain or Right.NameSubstitute => user.Role is UserRole.Admin or UserRole.Coordinator,
        Right.MovePart or Right.Comment or Right.WorkOn => user.Role is UserRole.Officer or UserRole.Coordinator or UserRole.Leader,
        _ => false,
    };
}
