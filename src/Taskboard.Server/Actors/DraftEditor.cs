using Taskboard.Domain.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Changes drafts under review, step by step, and takes steps back. Of two reviewers at once the later is decided on top of what the first saved.</summary>
public sealed class DraftEditor(DraftShelf shelf, TimeProvider time)
{
    /// <summary>The most tasks whose former states are kept, over all steps.</summary>
    public const int MostKept = 2_000;

    private const int MostSteps = 60;
    private const int MostAttempts = 8;

    /// <summary>Changes a draft and notes the step.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="move">What is wanted of the draft as it stands; null to leave it.</param>
    /// <param name="cancel">Gives up before it is saved.</param>
    /// <returns>What was saved; and the draft as it stands where nothing was.</returns>
    public ValueTask<(StoredDraft? Saved, StoredDraft? Stands)> Change(
        string draftId, ActingUser by, Func<StoredDraft, DraftMove?> move, CancellationToken cancel) =>
        Save(draftId, stored => move(stored) is { } wanted ? After(stored, wanted, by) : null, cancel);

    /// <summary>Takes back the last step, if it is the one meant and its tasks stand as it left them.</summary>
    /// <returns>What was saved, with the indices of the tasks that went back; and the draft as it stands where nothing was.</returns>
    public async ValueTask<(StoredDraft? Saved, StoredDraft? Stands, IReadOnlyList<int> Touched)> Undo(string draftId, string stepId, CancellationToken cancel)
    {
        IReadOnlyList<int> touched = [];
        var (saved, stands) = await Save(
            draftId,
            stored =>
            {
                touched = [];
                if (stored.Steps is not [.., var last] || last.Id != stepId || !last.Before.All(b => StandsAsLeft(stored, b)))
                    return null;
                var tasks = stored.Draft.Tasks.ToBuilder();
                var dropped = stored.Dropped.ToHashSet();
                foreach (var before in last.Before)
                {
                    if (before.Task is { } was)
                        tasks[before.Index] = was;
                    // a task that was added stays in its place, left out: indices never move
                    if (before.Dropped || before.Task is null)
                        dropped.Add(before.Index);
                    else
                        dropped.Remove(before.Index);
                }
                touched = [.. last.Before.Select(b => b.Index)];
                return stored with
                {
                    Draft = stored.Draft with { Tasks = tasks.ToImmutable() },
                    Dropped = [.. dropped.Order()],
                    Steps = [.. stored.Steps.Take(stored.Steps.Count - 1)],
                };
            },
            cancel);
        return (saved, stands, touched);
    }

    /// <summary>Changes a draft without a step that could be taken back: its head.</summary>
    public async ValueTask<(StoredDraft? Saved, StoredDraft? Stands)> Save(string draftId, Func<StoredDraft, StoredDraft?> change, CancellationToken cancel)
    {
        StoredDraft? stored = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            stored = Identifiers.IsOne(draftId) ? await shelf.Load(draftId, cancel) : null;
            if (stored is null or { PlanId: not null })
                return (null, null);
            if (change(stored) is not { } next)
                return (null, stored);
            if (await shelf.Update(next, CancellationToken.None) is { } saved)
                return (saved, saved);
        }
        return (null, stored);
    }

    private StoredDraft After(StoredDraft stored, DraftMove move, ActingUser by)
    {
        var before = move.Touched.Select(i => new DraftBefore(
            i, i < stored.Draft.Tasks.Length ? stored.Draft.Tasks[i] : null, stored.Dropped.Contains(i), DraftMark.Of(move.Draft.Tasks[i])));
        var step = new DraftStep(Identifiers.New(time), move.Kind, move.Task, move.Field, by.Id, by.Name, time.GetUtcNow(), [.. before]);
        return stored with { Draft = move.Draft, Dropped = move.Dropped, Steps = Kept([.. stored.Steps, step]) };
    }

    private static bool StandsAsLeft(StoredDraft stored, DraftBefore before) =>
        before.Index < stored.Draft.Tasks.Length && DraftMark.Of(stored.Draft.Tasks[before.Index]) == before.After;

    private static IReadOnlyList<DraftStep> Kept(IReadOnlyList<DraftStep> steps)
    {
        var (first, tasks) = (steps.Count, 0);
        while (first > 0 && steps.Count - first < MostSteps && (tasks += steps[first - 1].Before.Count) <= MostKept)
            first--;
        return [.. steps.Skip(Math.Min(first, steps.Count - 1))];
    }
}
