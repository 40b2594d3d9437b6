using System.Globalization;
using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>The largest file, in bytes.</summary>
    public const long LargestFile = 25L * 1024 * 1024;

    /// <summary>The most that the files of one task may come to, in bytes.</summary>
    public const long MostFileBytes = 200L * 1024 * 1024;

    /// <summary>The most files on one task.</summary>
    public const int MostFiles = 60;

    /// <summary>How many months after a task's end its personal papers are erased, where neither the province nor who attached one said anything else.</summary>
    public const int UsualEraseAfter = 6;

    /// <summary>The latest that may be said instead, in months.</summary>
    public const int LatestEraseAfter = 60;

    /// <summary>The longest name of a file, in characters.</summary>
    public const int FileNameLimit = 180;

    /// <summary>Files on the card.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Number of the last file that was attached.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LastAttachment { get; init; }

    /// <summary>True when the user may attach a file now: whoever works on it, and whoever may take a step from here that takes papers.</summary>
    public bool MayBeAttachedTo(ActingUser user, Moment now) =>
        Archived is null && IsKnownTo(user) && CannotAttach(user, now) is null;

    /// <summary>True when the user may take that file off the card: whoever attached it, an officer of a lead unit, a coordinator.</summary>
    public bool MayBeRemovedBy(Attachment attachment, ActingUser user) =>
        user.Has(Right.Coordinate) || (user.Has(Right.WorkOn) && (attachment.ById == user.Id || user.BelongsTo(Lead)));

    /// <summary>True when the user may see what is in that file: personal papers are for those alone who work on the task or attached them.</summary>
    public bool MayBeReadBy(Attachment attachment, ActingUser user) =>
        IsKnownTo(user) && (!attachment.IsPersonal || attachment.ById == user.Id || IsWorkedOnBy(user));

    /// <summary>Why nothing can be attached by the user now; null where it can. Asked before bytes are taken in, too.</summary>
    public Refusal? CannotAttach(ActingUser by, Moment now)
    {
        if (Archived is not null)
            return new IsArchived();
        var workflow = now.Workflows.For(Kind);
        if (!IsWorkedOnBy(by) && !(by.Has(Right.WorkOn) && workflow.Leaving(State).Any(t => TakesPapers(t) && t.By.Any(who => who.Includes(by, this)))))
            return new RightNeeded(Right.WorkOn);
        if (workflow.State(State).Terminal)
            return new Finished(State);
        return Attachments.Count >= MostFiles ? new TooManyFiles(MostFiles) : null;
    }

    /// <summary>Personal papers whose bytes are to be erased by a day.</summary>
    public IEnumerable<Attachment> ToBeErased(DateOnly today, WorkflowBook workflows) =>
        Attachments.Where(a => !a.IsErased && EraseOn(a, workflows) <= today);

    /// <summary>The day on which a personal paper is erased; null while the task has not ended, and for other papers.</summary>
    public DateOnly? EraseOn(Attachment attachment, WorkflowBook workflows) =>
        attachment.EraseAfter is { } months && (Archived?.On ?? (workflows.For(Kind).State(State).Terminal ? Since : null)) is { } end ? end.AddMonths(months) : null;

    private Outcome<TaskEvent> Add(AttachFile attach, ActingUser by, Moment now)
    {
        if (CannotAttach(by, now) is { } why)
            return why;
        if (string.IsNullOrWhiteSpace(attach.Name))
            return new FieldWrong("file", FieldFault.Empty);
        if ((DetailRules.FaultOf(attach.Name, FileNameLimit) ?? NameFault(attach.Name)) is { } fault)
            return new FieldWrong("file", fault);
        if (!Enum.IsDefined(attach.Kind))
            return new FieldWrong("paperKind", FieldFault.NotAChoice);
        if (attach.Size is <= 0 or > LargestFile)
            return new FieldWrong("file", attach.Size <= 0 ? FieldFault.Empty : FieldFault.TooMuch);
        if (attach.EraseAfter is < 1 or > LatestEraseAfter)
            return new FieldWrong("eraseAfter", FieldFault.TooMuch);
        if (Attachments.Where(a => !a.IsErased).Sum(a => a.Size) + attach.Size > MostFileBytes)
            return new FilesTooLarge(MostFileBytes / 1024 / 1024);
        var (id, personal) = (LastAttachment + 1, attach.Kind == PaperKind.Identity);
        return new FileAttached
        {
            Attachment = new Attachment
            {
                Id = id,
                Name = personal ? NeutralName(id, attach.Format) : attach.Name.Normalize(),
                Size = attach.Size,
                Format = attach.Format,
                Digest = attach.Digest,
                FileId = attach.FileId,
                Kind = attach.Kind,
                ById = by.Id,
                ByName = by.Name,
                At = now.At,
                EraseAfter = personal ? attach.EraseAfter ?? now.Workflows.EraseAfter : null,
            },
        };
    }

    private Outcome<TaskEvent> Remove(RemoveFile remove, ActingUser by)
    {
        if (Attachments.FirstOrDefault(a => a.Id == remove.AttachmentId) is not { } attachment)
            return new NoSuchAttachment(remove.AttachmentId);
        if (!MayBeRemovedBy(attachment, by))
            return new NotYourAttachment(remove.AttachmentId);
        if (string.IsNullOrWhiteSpace(remove.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", remove.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        return new FileRemoved { AttachmentId = attachment.Id, Name = attachment.Name, Digest = attachment.Digest, Reason = DetailRules.Clean(remove.Reason)! };
    }

    private Outcome<TaskEvent> Erase(EraseFile erase, ActingUser by, Moment now)
    {
        if (!by.IsSystem)
            return new RightNeeded(Right.WorkOn);
        if (Attachments.FirstOrDefault(a => a.Id == erase.AttachmentId) is not { } attachment)
            return new NoSuchAttachment(erase.AttachmentId);
        return ToBeErased(now.Today, now.Workflows).Contains(attachment)
            ? new FileErased { AttachmentId = attachment.Id, Name = attachment.Name, At = now.At }
            : new Outcome<TaskEvent>.Done([]);
    }

    private IReadOnlyList<Attachment> HandedIn(IReadOnlyDictionary<string, int> papers) =>
        [.. Attachments.Select(a => papers.FirstOrDefault(p => p.Value == a.Id).Key is { } field ? a with { For = field } : a)];

    private static bool TakesPapers(Transition transition) => transition.Fields.Any(f => f.Type == FieldType.Paper);

    /// <summary>A name is the last part of no path, and breaks no line.</summary>
    private static FieldFault? NameFault(string name) => name.AsSpan().IndexOfAny("/\\\n\r\t") >= 0 ? FieldFault.NotText : null;

    private static string NeutralName(int id, FileType type) => string.Create(CultureInfo.InvariantCulture, $"giay-to-tuy-than-{id}.{type.Ending()}");
}
