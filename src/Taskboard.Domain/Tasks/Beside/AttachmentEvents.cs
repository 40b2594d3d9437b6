namespace Taskboard.Domain.Tasks;

/// <summary>A file was attached.</summary>
public sealed record FileAttached : BesideEvent
{
    /// <summary>The file.</summary>
    public required Attachment Attachment { get; init; }
}

/// <summary>A file was taken off the card. Its bytes are gone; what it was stays in the record.</summary>
public sealed record FileRemoved : BesideEvent
{
    /// <summary>Its number.</summary>
    public required int AttachmentId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of what it was.</summary>
    public required string Digest { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The bytes of a personal paper were erased, for their time was up.</summary>
public sealed record FileErased : BesideEvent
{
    /// <summary>Its number.</summary>
    public required int AttachmentId { get; init; }

    /// <summary>Its name, which says nothing of whose it was.</summary>
    public required string Name { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
