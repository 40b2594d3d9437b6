using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;

namespace Taskboard.Server.Actors;

/// <summary>Makes the first event of each task out of a draft.</summary>
internal static class DraftTasks
{
    /// <summary>The events, in the order of the drafts.</summary>
    /// <param name="drafts">The accepted drafts.</param>
    /// <param name="plan">The plan that they join.</param>
    /// <param name="units">Finds the units that they name.</param>
    /// <param name="newId">Gives a new id.</param>
    public static IReadOnlyList<TaskPlanned> Plan(IReadOnlyList<TaskDraft> drafts, PlanAccepted plan, DraftUnits units, Func<string> newId)
    {
        var ids = new string[drafts.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = newId();
        var batch = DraftTraits.Batch(drafts);
        var planned = new TaskPlanned[drafts.Count];
        for (var i = 0; i < planned.Length; i++)
        {
            var draft = drafts[i];
            var says = Document(draft, units);
            planned[i] = new TaskPlanned
            {
                TaskId = ids[i],
                PlanId = plan.PlanId,
                Ordinal = i + 1,
                Code = CodeOf(plan.Code, i + 1),
                Kind = draft.Kind,
                Details = says.Details,
                Responsibility = says.Responsibility,
                Timing = says.Timing,
                Window = says.Window,
                Traits = DraftTraits.Of(draft),
                ParentId = batch is { } parent && parent != i && draft.Kind == TaskKind.Card ? ids[parent] : null,
                State = "",
            };
        }
        return planned;
    }

    /// <summary>What a draft says of a task, in the words of the board.</summary>
    public static DocumentTask Document(TaskDraft draft, DraftUnits units) => new()
    {
        Kind = draft.Kind,
        Details = Details(draft),
        Responsibility = new()
        {
            Lead = units.Refer(draft.Lead),
            Coordinating = units.Refer(draft.Coordinating),
            Invited = units.Refer(draft.Requested),
        },
        Timing = draft.Rule is { ByHand: true } ? draft.Rule : draft.Timing is { } phrase ? TimingPhrases.Read(phrase) : null,
        Window = Window(draft),
    };

    /// <summary>What is written on a card: the plan's code and the task's number.</summary>
    public static string CodeOf(string plan, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{plan}.{ordinal}");

    private static TaskDetails Details(TaskDraft draft) => new()
    {
        Title = Text(draft.Title)!,
        Section = Text(draft.Section),
        Words = Text(draft.Words),
        FirstLine = draft.Lines.First > 0 ? draft.Lines.First : null,
        LastLine = draft.Lines.First > 0 ? draft.Lines.Last : null,
        Partner = Text(draft.Partner),
        Country = Text(draft.Country),
        Recipients = [.. draft.Recipients.Select(r => Text(r)!)],
        RecipientCount = draft.RecipientCount,
        Leader = Text(draft.Leader),
        Members = Text(draft.Members),
        People = Amount(draft.People),
        Days = Amount(draft.Days),
        Funding = Text(draft.Funding),
        Content = Text(draft.Content),
    };

    private static DateWindow Window(TaskDraft draft) => new(
        draft.From, draft.To, draft.EffectiveTo ?? draft.To, CertaintyOf(draft), draft.Anchor, draft.Recurrence, draft.Provisional);

    private static Certainty CertaintyOf(TaskDraft draft) => draft.Certainty switch
    {
        "exact" => Certainty.Exact,
        "window" => Certainty.Window,
        "year-only" => Certainty.YearOnly,
        "external" => Certainty.External,
        null when draft.To is not null => draft.From == draft.To ? Certainty.Exact : Certainty.Window,
        _ => Certainty.Open,
    };

    private static string? Amount(DraftAmount? amount) =>
        amount is null ? null : amount.Number?.ToString(CultureInfo.InvariantCulture) ?? Text(amount.Text);

    private static string? Text(string? text) => text is null ? null : VietnameseText.Nfc(text.Trim());
}
