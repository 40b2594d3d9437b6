using System.Collections.Immutable;
using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Pages.Import;

/// <summary>An offer to apply a correction to other tasks as well.</summary>
/// <param name="Step">The step that corrected the one task.</param>
/// <param name="Task">Index of that task.</param>
/// <param name="Field">The field that was corrected.</param>
/// <param name="Scope">Which others are meant.</param>
/// <param name="Count">How many there are: what was offered is what is done.</param>
public sealed record AlikeOffer(string Step, int Task, DraftField Field, AlikeScope Scope, int Count)
{
    /// <summary>The offers that follow from a step; none where nothing is alike. The same tasks are offered once.</summary>
    public static IReadOnlyList<AlikeOffer> After(StoredDraft stored, DraftStep step)
    {
        if (step is not { Kind: DraftStepKind.Correct, Before: [{ Task: { } before }] })
            return [];
        var offers = new List<AlikeOffer>();
        foreach (var field in AlikeDrafts.Changed(before, stored.Draft.Tasks[step.Task]))
        {
            var seen = new HashSet<string>();
            foreach (var scope in Enum.GetValues<AlikeScope>())
            {
                var found = AlikeDrafts.Find(stored.Draft, step.Task, before, field, scope, stored.Dropped);
                if (found.Length > 0 && seen.Add(string.Join(',', found)))
                    offers.Add(new(step.Id, step.Task, field, scope, found.Length));
            }
        }
        return offers;
    }

    /// <summary>The offer that a form carries; null where it is none.</summary>
    public static AlikeOffer? Read(IFormCollection form) =>
        int.TryParse(form["task"], NumberStyles.None, CultureInfo.InvariantCulture, out var task)
        && int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && Enum.TryParse<DraftField>(form["field"], out var field) && AlikeDrafts.Fields.Contains(field)
        && Enum.TryParse<AlikeScope>(form["scope"], out var scope) && Enum.IsDefined(scope)
            ? new(form["step"].ToString(), task, field, scope, count)
            : null;

    /// <summary>The corrected task as it was; null where the correction is no longer there.</summary>
    public TaskDraft? BeforeIn(StoredDraft stored)
    {
        foreach (var step in stored.Steps)
            if (step.Id == Step && step is { Kind: DraftStepKind.Correct, Before: [{ Task: { } before }] } && step.Task == Task && ImportPages.Has(stored, Task))
                return before;
        return null;
    }

    /// <summary>The tasks meant, as the draft stands.</summary>
    public ImmutableArray<int> Find(StoredDraft stored, TaskDraft before) => AlikeDrafts.Find(stored.Draft, Task, before, Field, Scope, stored.Dropped);
}
