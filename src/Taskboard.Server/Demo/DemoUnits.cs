using Taskboard.Domain.Directory;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Demo;

/// <summary>The units of the invented province of Sông Lam, with what they are for it.</summary>
internal static class DemoUnits
{
    /// <summary>Sở Ngoại vụ.</summary>
    public const string ForeignAffairs = "Sở Ngoại vụ";

    /// <summary>Văn phòng UBND tỉnh.</summary>
    public const string Office = "Văn phòng UBND tỉnh";

    /// <summary>UBND tỉnh.</summary>
    public const string Committee = "UBND tỉnh";

    /// <summary>Văn phòng Tỉnh ủy.</summary>
    public const string Party = "Văn phòng Tỉnh ủy";

    /// <summary>Sở Tài chính.</summary>
    public const string Finance = "Sở Tài chính";

    /// <summary>Công an tỉnh.</summary>
    public const string Police = "Công an tỉnh";

    /// <summary>Sở Văn hóa, Thể thao và Du lịch.</summary>
    public const string Culture = "Sở Văn hóa, Thể thao và Du lịch";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UnitRegistered> All { get; } =
    [
        Unit(ForeignAffairs, "SNgV", [UnitFunction.FocalPoint]),
        Unit(Office, "VP UBND", [UnitFunction.PpcOffice], "VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        Unit(Committee, "UBND", [], "Ủy ban nhân dân tỉnh", "UBND tỉnh Sông Lam"),
        Unit(Party, "VP Tỉnh ủy", [UnitFunction.PartyStanding], "Thường trực Tỉnh ủy", "Văn phòng Tỉnh uỷ"),
        Unit(Finance, "STC", [UnitFunction.Finance]),
        Unit(Police, "CA tỉnh", [UnitFunction.Police]),
        Unit(Culture, "Sở VHTT&DL", [], "Sở VH,TT&DL", "Sở Văn hoá, Thể thao và Du lịch", "Sở VHTTDL"),
        Unit("Sở Công Thương", "Sở CT", []),
        Unit("Sở Khoa học và Công nghệ", "Sở KH&CN", [], "Sở KH&CN"),
        Unit("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", [], "Sở GD&ĐT"),
        Unit("Sở Nông nghiệp và Môi trường", "Sở NN&MT", [], "Sở NN&MT"),
        Unit("Sở Y tế", "Sở YT", []),
        Unit("Ban Quản lý các khu công nghiệp tỉnh", "BQL KCN", [], "Ban Quản lý các khu công nghiệp", "BQL các KCN", "Ban Quản lý các KCN tỉnh"),
        Unit("Báo và Phát thanh, Truyền hình Sông Lam", "Báo và PTTH", [], "Báo và Phát thanh, Truyền hình tỉnh", "Đài Phát thanh và Truyền hình tỉnh", "Báo Sông Lam"),
        Unit("Liên hiệp các tổ chức hữu nghị tỉnh", "LH hữu nghị", []),
    ];

    /// <summary>The id of a unit: it follows from the name, as for units that an accepted plan enters.</summary>
    public static string Id(string name) => Identifiers.From("unit/" + UnitIndex.Exact(name));

    /// <summary>The name of one of these units.</summary>
    public static string NameOf(string id) => All.First(u => u.UnitId == id).Name;

    private static UnitRegistered Unit(string name, string shortName, UnitFunction[] functions, params string[] aliases) => new()
    {
        UnitId = Id(name),
        Name = name,
        ShortName = shortName,
        Aliases = aliases,
        Functions = [.. functions.Select(f => new HeldFunction(f))],
    };
}
