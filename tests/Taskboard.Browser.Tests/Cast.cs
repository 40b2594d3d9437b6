using Taskboard.Server.Demo;

namespace Taskboard.Browser.Tests;

/// <summary>Those of <see cref="DemoPeople"/> who play in the tests, by what they are.</summary>
internal static class Cast
{
    /// <summary>Coordinator of Sở Ngoại vụ, the focal unit: Nguyễn Thu Hà.</summary>
    public const string Coordinator = DemoPeople.Coordinator;

    /// <summary>Officer of Sở Ngoại vụ: Vũ Ngọc Lan.</summary>
    public const string Officer = "ngoaivu";

    /// <summary>Officer of Sở Tài chính: Đặng Thanh Tùng.</summary>
    public const string Finance = "taichinh";

    /// <summary>The clerk who numbers documents: Bùi Thị Mai.</summary>
    public const string Clerk = "vanthu";

    /// <summary>The Chair: Trần Đức Minh.</summary>
    public const string Chair = "chutich";

    /// <summary>Looks and does nothing: Mai Phương Thảo.</summary>
    public const string Viewer = "nguoixem";

    /// <summary>Keeps users and units: Đỗ Quang Trị.</summary>
    public const string Admin = "quantri";
}
