namespace Taskboard.Domain.Tasks;

/// <summary>Attach a file whose bytes are kept already.</summary>
/// <param name="FileId">Under which id they are kept.</param>
/// <param name="Name">The name under which it is handed out.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Format">What it was found to be.</param>
/// <param name="Digest">SHA-256, as 64 hex digits in lower case.</param>
/// <param name="Kind">What paper it is.</param>
/// <param name="EraseAfter">For personal papers: months after the task's end; null for the province's number, <see cref="Taskboard.Domain.Workflows.WorkflowBook.EraseAfter"/>.</param>
public sealed record AttachFile(string FileId, string Name, long Size, FileType Format, string Digest, PaperKind Kind, int? EraseAfter = null) : BesideCommand;

/// <summary>Take a file off the card.</summary>
/// <param name="AttachmentId">Its number.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record RemoveFile(int AttachmentId, string Reason) : BesideCommand;

/// <summary>Note that the bytes of a personal paper are erased, for their time is up. Only by the system.</summary>
/// <param name="AttachmentId">Its number.</param>
public sealed record EraseFile(int AttachmentId) : BesideCommand;
