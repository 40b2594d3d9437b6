using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Files;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Gathers what stands on a card beside the work. A task of which the user may not know is left out, so that a link tells nothing of it.</summary>
internal sealed class BesideViews(ITaskEngine engine, StateReader states, FileStore files)
{
    private const int MostLinked = 50;

    /// <summary>What stands on a card.</summary>
    public async ValueTask<BesideView> Of(PlanTask task, ActingUser user, CancellationToken cancel) => new(
        task.LastComment == 0 ? [] : await states.Comments(task.Id, int.MaxValue, BesideView.Page, cancel),
        await Known([.. task.Blockers.Select(b => b.TaskId)], user, cancel),
        task.ParentId is { } parent && await Known([parent], user, cancel) is [var known] ? known : null,
        await Known(await states.LinkedTo(task.Id, LinkKind.BlockedBy, cancel), user, cancel),
        await Known(await states.LinkedTo(task.Id, LinkKind.BelongsTo, cancel), user, cancel))
    {
        FileNames = task.Attachments.Any(a => a.IsPersonal) ? await files.Names(FileOwners.Task(task.Id), cancel) : new Dictionary<string, string>(),
    };

    private async ValueTask<IReadOnlyList<PlanTask>> Known(IReadOnlyList<string> ids, ActingUser user, CancellationToken cancel)
    {
        var tasks = new List<PlanTask>();
        foreach (var id in ids.Take(MostLinked))
            if (await engine.Load(id, cancel) is { } task && task.IsKnownTo(user))
                tasks.Add(task);
        return tasks;
    }
}
