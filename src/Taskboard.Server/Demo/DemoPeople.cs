using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Demo;

/// <summary>The accounts for trying it out: one for every role and every function that a workflow asks for. All invented.</summary>
internal static class DemoPeople
{
    /// <summary>The password of all of them. It is printed at the start, so nobody takes it for a secret.</summary>
    public const string Password = "hoa-dao-no-som";

    /// <summary>Who imports plans and hands out work.</summary>
    public const string Coordinator = "dieuphoi";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NewUser> All { get; } =
    [
        User("quantri", "Đỗ Quang Trị", UserRole.Admin, DemoUnits.Office),
        User(Coordinator, "Nguyễn Thu Hà", UserRole.Coordinator, DemoUnits.ForeignAffairs),
        User("chutich", "Trần Đức Minh", UserRole.Leader, DemoUnits.Committee, Position.Chair),
        User("phochutich", "Lê Hoàng Nam", UserRole.Leader, DemoUnits.Committee, Position.ViceChair),
        User("bithu", "Phạm Văn Sơn", UserRole.Leader, DemoUnits.Party, Position.PartySecretary),
        User("ngoaivu", "Vũ Ngọc Lan", UserRole.Officer, DemoUnits.ForeignAffairs),
        User("vanphong", "Hoàng Anh Tuấn", UserRole.Officer, DemoUnits.Office),
        User("vanthu", "Bùi Thị Mai", UserRole.Officer, DemoUnits.Office, Position.Clerk),
        User("taichinh", "Đặng Thanh Tùng", UserRole.Officer, DemoUnits.Finance),
        User("congan", "Ngô Việt Dũng", UserRole.Officer, DemoUnits.Police),
        User("vanhoa", "Cao Minh Châu", UserRole.Officer, DemoUnits.Culture),
        User("tinhuy", "Lý Thu Trang", UserRole.Officer, DemoUnits.Party),
        User("nguoixem", "Mai Phương Thảo", UserRole.Viewer, DemoUnits.Culture),
    ];

    private static NewUser User(string userName, string name, UserRole role, string unit, params Position[] positions) =>
        new(userName, name, role, [DemoUnits.Id(unit)], [.. positions.Select(p => new HeldPosition(p))]);
}
