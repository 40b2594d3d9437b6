using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Server.Actors;

/// <summary>Checks a draft before anything of it is recorded. What is wrong with a single task is said by the task's own rules.</summary>
internal static class PlanRules
{
    /// <summary>The most tasks of one plan: thirty pages have a hundred or so.</summary>
    public const int MostTasks = 5_000;

    /// <summary>The first name that is none in a draft that a program has corrected, with its task; null where every one is text.</summary>
    public static (FieldWrong Wrong, int Task)? NoText(PlanDraft draft)
    {
        for (var i = 0; i < draft.Tasks.Length; i++)
        {
            var task = draft.Tasks[i];
            foreach (var (field, names) in new[] { ("lead", task.Lead), ("coordinating", task.Coordinating), ("requested", task.Requested), ("recipients", task.Recipients) })
                if (names.Contains(null!))
                    return (new FieldWrong(field, FieldFault.Empty), i);
        }
        return null;
    }

    /// <summary>The first fault, or null.</summary>
    public static Refusal? Check(PlanDraft draft, IReadOnlyList<int> chosen)
    {
        if (string.IsNullOrWhiteSpace(draft.Title))
            return new FieldWrong("plan.title", FieldFault.Empty);
        if (draft.Year is < Years.First or > Years.Last)
            return new FieldWrong("plan.year", FieldFault.NotANumber);
        if (draft.From is { } from && draft.To is { } to && to < from)
            return new FieldWrong("plan.to", FieldFault.BackToFront);
        if ((DetailRules.Day("plan.from", draft.From) ?? DetailRules.Day("plan.to", draft.To)) is { } badDay)
            return badDay;
        if (chosen.Count == 0)
            return new FieldWrong("tasks", FieldFault.Empty);
        if (chosen.Count > MostTasks)
            return new FieldWrong("tasks", FieldFault.TooLong);
        foreach (var index in chosen)
            if (index < 0 || index >= draft.Tasks.Length)
                return new FieldWrong("tasks", FieldFault.NotAChoice);
        return DetailRules.Text("plan.title", draft.Title, TaskDetails.TitleLimit * 2)
            ?? DetailRules.Text("plan.number", draft.Number, 100)
            ?? DetailRules.Text("plan.issuer", draft.Issuer, TaskDetails.TitleLimit)
            ?? DetailRules.Text("plan.issued", draft.Issued, 10);
    }
}
