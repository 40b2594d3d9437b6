namespace Taskboard.Domain.Directory;

/// <summary>What a user is for the system. Rights come from role, unit, the unit's function, the position and the relation to the task together.</summary>
public enum UserRole
{
    /// <summary>Người xem: sees what everyone may see, changes nothing.</summary>
    Viewer,

    /// <summary>Chuyên viên: moves the tasks of the own unit and reports its parts.</summary>
    Officer,

    /// <summary>Lãnh đạo: approves, signs, sends back.</summary>
    Leader,

    /// <summary>Điều phối: imports plans, plans and corrects tasks, gives responsibility.</summary>
    Coordinator,

    /// <summary>Quản trị: users, units and settings. Has no say in the tasks themselves.</summary>
    Admin,
}
