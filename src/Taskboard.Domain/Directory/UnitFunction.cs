namespace Taskboard.Domain.Directory;

/// <summary>What a unit is for the province. Held with dates by units, never derived from a name: after the mergers of 2025 the
/// focal point is Sở Ngoại vụ in some provinces and Văn phòng UBND tỉnh in others (domain/workflows.md, sections 0 and 13).</summary>
public enum UnitFunction
{
    /// <summary>Cơ quan đầu mối, tổng hợp về đối ngoại.</summary>
    FocalPoint,

    /// <summary>Văn phòng UBND tỉnh: checks form and content before anything is submitted to the leaders.</summary>
    PpcOffice,

    /// <summary>Sở Tài chính: appraises estimates.</summary>
    Finance,

    /// <summary>Công an tỉnh: vets people, partners and security plans.</summary>
    Police,

    /// <summary>Thường trực Tỉnh ủy: gives its opinion on delegations of cadres it manages.</summary>
    PartyStanding,
}
