using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Files;

/// <summary>Erases files to which nothing refers a day after they came: an upload whose event was never written, a file that was taken off a card.</summary>
internal sealed class FileSweep(FileStore store, StateReader states, Clock clock) : ISweep
{
    private const int Batch = 200;
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(1);

    public string Name => "files";

    public TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        while (await store.Loose(clock.Now - s_patience, Batch, cancel) is { Count: > 0 } files)
        {
            foreach (var file in files)
                await (await IsReferredTo(file, cancel) ? store.Keep(file.Id, cancel) : store.Erase(file.Id, cancel));
            if (files.Count < Batch)
                return;
        }
    }

    private async Task<bool> IsReferredTo(StoredFile file, CancellationToken cancel)
    {
        if (FileOwners.TaskOf(file.Owner) is { } taskId)
            return await states.Task(taskId, cancel) is { } task && task.Attachments.Any(a => a.FileId == file.Id && !a.IsErased);
        if (FileOwners.RoundOf(file.Owner) is { } roundId)
            return await states.Round(roundId, cancel) is { } round && round.Stops.Any(stop => stop.Photos.Contains(file.Id));
        return false;
    }
}
