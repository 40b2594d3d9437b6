using System.Globalization;

namespace Taskboard.Journal;

/// <summary>What is wrong with a record, or with the ends that the journal keeps beside its records.</summary>
public enum FaultKind
{
    /// <summary>The position before it is not there.</summary>
    MissingRecord,

    /// <summary>It is not the next version of its stream.</summary>
    BrokenVersion,

    /// <summary>It does not carry the hash of its stream's record before.</summary>
    BrokenChain,

    /// <summary>Its hash is not that of its contents: it was changed.</summary>
    BrokenHash,

    /// <summary>It is earlier than the record before.</summary>
    EarlierMoment,

    /// <summary>Its audience or actor cannot be read, or its stream is unknown.</summary>
    Unreadable,

    /// <summary>The head names another last position, moment or digest: records are missing at the end.</summary>
    WrongHead,

    /// <summary>A stream's row names another version or hash than its last record.</summary>
    WrongStream,

    /// <summary>The journal is sound in itself, and not the one whose digest was expected.</summary>
    Unexpected,

    /// <summary>The database's file itself is damaged.</summary>
    DamagedFile,
}

/// <summary>The first thing found wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">The record's position, or the one at which it shows.</param>
/// <param name="Stream">The record's stream, or null.</param>
/// <param name="Version">The record's version in its stream; 0 where there is none.</param>
public sealed record JournalFault(FaultKind Kind, long Position, string? Stream, long Version)
{
    /// <summary>One line for the operator.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind} at position {Position}{(Stream is null ? string.Empty : $", {Stream} version {Version}")}");
}
