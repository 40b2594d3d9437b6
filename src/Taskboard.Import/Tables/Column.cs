namespace Taskboard.Import.Tables;

/// <summary>What a column of a plan's table tells.</summary>
internal enum Column
{
    Unknown,
    Ordinal,
    Name,
    Leader,
    Members,
    Country,
    FromCountry,
    Partner,
    Content,
    People,
    Days,
    Time,
    Funding,
    Note,
    Lead,
    Coordinating,
    Product,
    Place,
    NationalDay,
    Signatory,
    DocumentType,
    DocumentTitle,
    SignLevel,
    Approver,
    Proposer,
}
