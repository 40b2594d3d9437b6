namespace Taskboard.Domain.Directory;

/// <summary>A position that rights rest on (chức vụ). Signing and numbering are personal: Nghị định 30/2020/NĐ-CP, Điều 13 to 15.</summary>
public enum Position
{
    /// <summary>Chủ tịch UBND.</summary>
    Chair,

    /// <summary>Phó Chủ tịch UBND.</summary>
    ViceChair,

    /// <summary>Bí thư, Phó Bí thư Tỉnh ủy.</summary>
    PartySecretary,

    /// <summary>Văn thư: the only one who numbers, seals and issues documents.</summary>
    Clerk,

    /// <summary>Lãnh đạo đơn vị: giám đốc, phó giám đốc sở.</summary>
    HeadOfUnit,
}
