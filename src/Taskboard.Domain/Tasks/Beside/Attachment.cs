using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>Tệp đính kèm: a file that lies on a card. Here stands what is told of it; its bytes lie beside the journal, so that they can be erased, and
/// are referred to by digest.</summary>
public sealed record Attachment
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The name under which it is handed out. Of personal papers it says nothing of whose they are: this name stays in the journal for ever.</summary>
    public required string Name { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What it was found to be.</summary>
    public required FileType Format { get; init; }

    /// <summary>SHA-256 of its bytes, as 64 hex digits in lower case.</summary>
    public required string Digest { get; init; }

    /// <summary>Under which id its bytes are kept.</summary>
    public required string FileId { get; init; }

    /// <summary>What paper it is.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>Who attached it.</summary>
    public required string ById { get; init; }

    /// <summary>The name of that person on that day.</summary>
    public required string ByName { get; init; }

    /// <summary>When it was attached.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For personal papers: how many months after the task's end its bytes are erased. Null for others, which stay.</summary>
    public int? EraseAfter { get; init; }

    /// <summary>When its bytes were erased; null while they are there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Id of the field of a move that it was handed in for; null where it was not.</summary>
    public string? For { get; init; }

    /// <summary>True for personal papers: passports and the like.</summary>
    [JsonIgnore]
    public bool IsPersonal => Kind == PaperKind.Identity;

    /// <summary>True once its bytes were erased.</summary>
    [JsonIgnore]
    public bool IsErased => ErasedAt is not null;
}
