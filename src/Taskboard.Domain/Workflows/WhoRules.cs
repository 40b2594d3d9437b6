using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>Decides whether a user is one of those whom a transition names, and names them on the screen.</summary>
public static class WhoRules
{
    /// <summary>True when the user counts as <paramref name="who"/> for this task.</summary>
    public static bool Includes(this Who who, ActingUser user, PlanTask task)
    {
        if (user.IsSystem)
            return who == Who.System;
        if (user.Role is UserRole.Viewer or UserRole.Admin)
            return false;
        return who switch
        {
            Who.LeadUnit => user.BelongsTo(task.Lead),
            Who.CoordinatingUnit => user.BelongsTo(task.Coordinating),
            Who.FocalPoint => user.Role == UserRole.Coordinator || user.Functions.Contains(UnitFunction.FocalPoint),
            Who.PpcOffice => user.Functions.Contains(UnitFunction.PpcOffice),
            Who.Finance => user.Functions.Contains(UnitFunction.Finance),
            Who.Police => user.Functions.Contains(UnitFunction.Police),
            Who.PartyStanding => user.Functions.Contains(UnitFunction.PartyStanding) || user.Positions.Contains(Position.PartySecretary),
            Who.Clerk => user.Positions.Contains(Position.Clerk),
            Who.Signer => IsLeader(user, Position.Chair, Position.ViceChair),
            Who.NamedSigner => IsLeader(user, Position.Chair, Position.ViceChair, Position.PartySecretary) && SignerRules.IsNamed(user, task.Details.Leader),
            _ => false,
        };
    }

    /// <summary>The function that somebody must hold to count as <paramref name="who"/>; null where it rests on something else. The clerk who
    /// numbers a document of the UBND sits in its office.</summary>
    public static UnitFunction? Function(this Who who) => who switch
    {
        Who.FocalPoint => UnitFunction.FocalPoint,
        Who.PpcOffice or Who.Clerk => UnitFunction.PpcOffice,
        Who.Finance => UnitFunction.Finance,
        Who.Police => UnitFunction.Police,
        Who.PartyStanding => UnitFunction.PartyStanding,
        _ => null,
    };

    private static bool IsLeader(ActingUser user, params ReadOnlySpan<Position> positions)
    {
        if (user.Role == UserRole.Leader)
            foreach (var position in positions)
                if (user.Positions.Contains(position))
                    return true;
        return false;
    }

    /// <summary>How the screen names them when it says who may act.</summary>
    public static LocalName Name(this Who who) => who switch
    {
        Who.LeadUnit => new("đơn vị chủ trì", "the lead unit"),
        Who.CoordinatingUnit => new("đơn vị phối hợp", "a coordinating unit"),
        Who.FocalPoint => new("cơ quan đầu mối đối ngoại", "the focal unit"),
        Who.PpcOffice => new("Văn phòng UBND", "the UBND office"),
        Who.Clerk => new("văn thư", "the clerk"),
        Who.Finance => new("cơ quan tài chính", "the finance department"),
        Who.Police => new("công an tỉnh", "the police"),
        Who.Signer => new("lãnh đạo UBND tỉnh", "the Chair or a Vice Chair"),
        Who.NamedSigner => new("người ký ghi trong việc", "the signer whom the task names"),
        Who.PartyStanding => new("Thường trực Tỉnh ủy", "the party's standing body"),
        Who.PartUnit => new("đơn vị được giao phần việc", "the unit that owes the part"),
        _ => new("hệ thống", "the system"),
    };
}
