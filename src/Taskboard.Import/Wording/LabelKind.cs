namespace Taskboard.Import.Wording;

/// <summary>What a labelled line tells: "Thời gian:", "Cơ quan chủ trì:" and the like.</summary>
internal enum LabelKind
{
    Time,
    Lead,
    Coordinating,
    LeadAndCoordinating,
    Form,
    Purpose,
    Content,
    Place,
    Members,
    Leader,
    Partner,
    PartnerAndTime,
    Country,
    Gifts,
    People,
    Days,
    Funding,
    Product,
    Note,
}
