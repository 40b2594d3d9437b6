using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Api;

/// <summary>A file on a card, as the API shows it.</summary>
public sealed record AttachmentView
{
    /// <summary>Its number within the task.</summary>
    public required int Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The media type as which it is handed out.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>What paper it is.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>Id of the field of an action that it was handed in for.</summary>
    public string? For { get; init; }

    /// <summary>Id of the person who attached it.</summary>
    public required string ById { get; init; }

    /// <summary>Name of that person.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For personal papers: how many months after the task's end it is erased.</summary>
    public int? EraseAfter { get; init; }

    /// <summary>For personal papers: the day on which it is erased, once the task has ended.</summary>
    public DateOnly? EraseOn { get; init; }

    /// <summary>When its bytes were erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Makes the view.</summary>
    /// <param name="attachment">The file.</param>
    /// <param name="task">Its task.</param>
    /// <param name="name">Its name as it came, where the journal does not hold it.</param>
    /// <param name="workflows">The tables.</param>
    public static AttachmentView Of(Attachment attachment, PlanTask task, string? name, WorkflowBook workflows) => new()
    {
        Number = attachment.Id,
        Name = name ?? attachment.Name,
        Size = attachment.Size,
        MediaType = attachment.Format.MediaType(),
        Digest = attachment.Digest,
        Kind = attachment.Kind,
        For = attachment.For,
        ById = attachment.ById,
        ByName = attachment.ByName,
        At = attachment.At,
        EraseAfter = attachment.EraseAfter,
        EraseOn = attachment.IsErased ? null : task.EraseOn(attachment, workflows),
        ErasedAt = attachment.ErasedAt,
    };
}

/// <summary>The files on a card, in the order in which they came.</summary>
public sealed record AttachmentList(IReadOnlyList<AttachmentView> Attachments);
