using System.Collections.Immutable;
using System.Text;
using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>Makes the facts of a card from a task, the units' present short names and the workflows.</summary>
public sealed class CardMaker(WorkflowBook workflows, Func<string, Unit?> unitOf)
{
    /// <summary>Characters of each text that can be searched: enough for any title, little enough to keep thousands.</summary>
    private const int SearchedOfEach = 300;

    /// <summary>The facts of a task that last changed at a moment.</summary>
    public CardFacts Make(PlanTask task, DateTimeOffset changedAt)
    {
        var state = workflows.For(task.Kind).Find(task.State) ?? workflows.For(task.Kind).Initial;
        var lead = task.Lead is [var first, ..] ? first : null;
        return new CardFacts
        {
            Id = task.Id,
            Version = task.Version,
            ChangedAt = changedAt,
            PlanId = task.PlanId,
            Ordinal = task.Ordinal,
            Code = task.Code,
            Kind = task.Kind,
            Title = task.Details.Title,
            Lead = lead is null ? null : Short(lead),
            LeadName = lead is null ? null : Full(lead),
            LeadPath = lead is null ? null : Path(lead),
            MoreUnits = Math.Max(0, task.Lead.Count - 1) + task.Coordinating.Count,
            Partner = task.Details.Partner ?? (task.Details.Recipients is [var recipient, ..] ? recipient : null),
            Leader = task.Details.Leader,
            Window = task.Window,
            Due = state.Terminal ? null : task.Due,
            ReviewedFrom = task.IsReviewedMonthly ? task.LookedAt : null,
            Deadline = task.Deadline,
            State = state,
            PartsDone = task.Parts.Count(p => !p.IsOpen),
            PartsTotal = task.Parts.Count,
            Comments = task.Comments,
            Files = task.Attachments.Count,
            ItemsDone = task.Checklist.Count(i => i.IsDone),
            ItemsTotal = task.Checklist.Count,
            Labels = [.. task.Labels],
            Flags = FlagsOf(task),
            LeadIds = Ids(task.Lead),
            UnitIds = Ids(task.Lead.Concat(task.Coordinating).Concat(task.Responsibility.Invited)),
            Search = SearchOf(task, state),
        };
    }

    private static CardFlags FlagsOf(PlanTask task) =>
        (task.Limited ? CardFlags.Limited : CardFlags.None)
        | (task.State == CommonStates.Suspended ? CardFlags.OnHold : CardFlags.None)
        | (task.Parts.Any(p => p.State == PartState.Returned) ? CardFlags.PartReturned : CardFlags.None)
        | (task.HandOver is not null ? CardFlags.HandOver : CardFlags.None)
        | (task.Archived is not null ? CardFlags.Archived : CardFlags.None)
        | (task.Extension is not null ? CardFlags.ExtensionAsked : CardFlags.None)
        | (task.IsBlocked ? CardFlags.Blocked : CardFlags.None);

    private static ImmutableArray<string> Ids(IEnumerable<UnitRef> units) => [.. units.Select(u => u.Id).OfType<string>().Distinct()];

    private string Short(UnitRef unit) => unit.Id is { } id && unitOf(id) is { } known ? known.ShortName : unit.Name;

    private string Full(UnitRef unit) => unit.Id is { } id && unitOf(id) is { } known ? known.Name : unit.Name;

    private LocalName? Path(UnitRef unit) =>
        unit.Id is { } id && unitOf(id) is { ValidTo: not null } ends
            ? new(UnitPath.Of(ends, unitOf, isShort: true, Language.Vi)!, UnitPath.Of(ends, unitOf, isShort: true, Language.En)!)
            : null;

    /// <summary>Whether what cards say of one unit rests on another: that itself, or one that follows it.</summary>
    /// <param name="unitId">The unit that a card names.</param>
    /// <param name="otherId">The other.</param>
    internal bool RestsOn(string unitId, string otherId) =>
        unitId == otherId || (unitOf(unitId) is { ValidTo: not null } ends && UnitPassages.Of(ends, unitOf).Any(step => step.Followers.Any(follower => follower.Id == otherId)));

    /// <summary>The words by which a task is found, without marks and in small letters.</summary>
    public string SearchOf(PlanTask task) => SearchOf(task, workflows.For(task.Kind).Find(task.State) ?? workflows.For(task.Kind).Initial);

    private string SearchOf(PlanTask task, State state)
    {
        var text = new StringBuilder(512);
        Add(text, task.Code);
        Add(text, task.Details.Title);
        Add(text, task.Details.Partner);
        Add(text, task.Details.Country);
        Add(text, task.Details.Leader);
        Add(text, task.Details.Section);
        Add(text, task.Details.Content);
        foreach (var language in Enum.GetValues<Language>())
        {
            Add(text, state.Name.In(language));
            Add(text, Texts.Text.Get(language, "kind." + task.Kind.Id()));
        }
        foreach (var label in task.Labels)
            Add(text, label.Text);
        foreach (var recipient in task.Details.Recipients.Take(10))
            Add(text, recipient);
        foreach (var unit in task.Lead.Concat(task.Coordinating).Take(40))
        {
            Add(text, unit.Name);
            if (unit.Id is not null && Short(unit) is var name && name != unit.Name)
                Add(text, name);
        }
        return VietnameseText.Fold(text.ToString());
    }

    private static void Add(StringBuilder text, string? part)
    {
        if (!string.IsNullOrWhiteSpace(part))
            text.Append(part.AsSpan(0, Math.Min(part.Length, SearchedOfEach))).Append('\n');
    }
}
