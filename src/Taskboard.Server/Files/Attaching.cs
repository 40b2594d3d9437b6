using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Files;

/// <summary>A file on its way to a card.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Name">Its name as it came.</param>
/// <param name="Kind">What paper it is.</param>
/// <param name="EraseAfter">For personal papers: months after the task's end; null for the province's number.</param>
internal sealed record Upload(Stream Body, string Name, PaperKind Kind, int? EraseAfter);

/// <summary>What became of it.</summary>
internal abstract record AttachOutcome
{
    /// <summary>It lies on the card.</summary>
    public sealed record Done(TaskReply.Done Reply, Attachment Attachment) : AttachOutcome;

    /// <summary>The rules refused it.</summary>
    public sealed record Refused(TaskReply.Refused Reply) : AttachOutcome;

    /// <summary>It is no file that is taken.</summary>
    public sealed record Unfit(FileFault Why) : AttachOutcome;
}

/// <summary>Takes files in and off again: bytes first, then the event that refers to them.</summary>
internal sealed class Attaching(ITaskEngine engine, FileStore store, Clock clock, TimeProvider time)
{
    /// <summary>Attaches a file.</summary>
    /// <param name="task">The task as it was found for the user; whether they may is asked before a byte is taken in.</param>
    /// <param name="by">Who.</param>
    /// <param name="commandId">The command's id: sent again with it, nothing is attached twice.</param>
    /// <param name="upload">The file.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<AttachOutcome> Attach(PlanTask task, ActingUser by, string commandId, Upload upload, CancellationToken cancel)
    {
        if (task.CannotAttach(by, clock.Moment(null)) is { } why)
            return new AttachOutcome.Refused(new TaskReply.Refused(why, task));
        var file = await Spool.Take(upload.Body, PlanTask.LargestFile, cancel);
        if (file is null)
            return new AttachOutcome.Unfit(FileFault.TooLarge);
        try
        {
            var (type, fault) = FileSniffing.Of(file, upload.Name);
            if (type is not { } found)
                return new AttachOutcome.Unfit(fault!.Value);
            if (found.IsPicture())
            {
                if (await PictureStripping.Strip(file, found, cancel) is not { } clean)
                    return new AttachOutcome.Unfit(FileFault.Damaged);
                file = clean;
            }
            return await Attach(task.Id, by, commandId, upload, found, file, cancel);
        }
        finally
        {
            await file.DisposeAsync();
        }
    }

    /// <summary>Takes a file off the card; its bytes are gone with it.</summary>
    public async Task<TaskReply> Remove(PlanTask task, ActingUser by, string commandId, int attachmentId, string reason, CancellationToken cancel)
    {
        var attachment = task.Attachments.FirstOrDefault(a => a.Id == attachmentId);
        if (attachment is not null && task.MayBeRemovedBy(attachment, by))
            await store.LetGo(attachment.FileId, cancel);
        var reply = await engine.Send(new TaskCall(task.Id, commandId, null, by, new RemoveFile(attachmentId, reason)), CancellationToken.None);
        if (reply is TaskReply.Done done && attachment is not null && done.Task.Attachments.All(a => a.FileId != attachment.FileId))
            await store.Erase(attachment.FileId, CancellationToken.None);
        return reply;
    }

    private async Task<AttachOutcome> Attach(string taskId, ActingUser by, string commandId, Upload upload, FileType type, Stream content, CancellationToken cancel)
    {
        var name = SafeNames.Of(upload.Name, type);
        content.Position = 0;
        var stored = await store.Put(
            Identifiers.New(time), FileOwners.Task(taskId), upload.Kind == PaperKind.Identity ? name : null, by.Id, content, cancel);
        var command = new AttachFile(stored.Id, name, stored.Size, type, Convert.ToHexStringLower(stored.Digest), upload.Kind, upload.EraseAfter);
        // from here on it is seen through, even where whoever sent it is gone
        var reply = await engine.Send(new TaskCall(taskId, commandId, null, by, command), CancellationToken.None);
        if (reply is TaskReply.Done done)
        {
            if (done.Task.Attachments.FirstOrDefault(a => a.FileId == stored.Id) is { } attached)
            {
                await store.Keep(stored.Id, CancellationToken.None);
                return new AttachOutcome.Done(done, attached);
            }
            // it was sent before: what lies there is the first
            await store.Erase(stored.Id, CancellationToken.None);
            return done.Task.Attachments.LastOrDefault(a => a.Digest == command.Digest) is { } first
                ? new AttachOutcome.Done(done, first)
                : new AttachOutcome.Refused(new TaskReply.Refused(new CommandReused(commandId), done.Task));
        }
        await store.Erase(stored.Id, CancellationToken.None);
        return new AttachOutcome.Refused((TaskReply.Refused)reply);
    }
}
