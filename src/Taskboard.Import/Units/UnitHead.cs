namespace Taskboard.Import.Units;

/// <summary>How the name of a unit goes on after its first word.</summary>
internal enum UnitHead
{
    /// <summary>Sở, Bộ, Phòng: a department's name.</summary>
    Department,

    /// <summary>Ban, BQL: a board's name.</summary>
    Board,

    /// <summary>UBND, Công an, Tỉnh ủy: a level and a place.</summary>
    Scoped,

    /// <summary>Văn phòng, Hội, Trường: words up to a comma or a verb.</summary>
    Free,

    /// <summary>A whole name: "Liên hiệp các tổ chức hữu nghị"; a place may follow.</summary>
    Whole,

    /// <summary>The people at the head of a unit: "Lãnh đạo Sở", "Giám đốc Sở"; the unit is meant.</summary>
    Person,

    /// <summary>Words that look like a unit and are none: "Hội nghị", "Báo cáo", "Ban hành".</summary>
    No,
}
