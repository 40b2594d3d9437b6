namespace Taskboard.Import.Tables;

/// <summary>What the rows of a table are.</summary>
internal enum TableKind
{
    /// <summary>Columns of no known meaning.</summary>
    Unknown,

    /// <summary>Countries and their national days.</summary>
    NationalDays,

    /// <summary>Partners to be visited.</summary>
    Visits,

    /// <summary>Delegations going abroad.</summary>
    Outgoing,

    /// <summary>Delegations received.</summary>
    Incoming,

    /// <summary>Agreements to be signed.</summary>
    Agreements,

    /// <summary>Tasks, with who does them by when.</summary>
    Tasks,

    /// <summary>Names: embassies, organisations, localities.</summary>
    Names,
}
