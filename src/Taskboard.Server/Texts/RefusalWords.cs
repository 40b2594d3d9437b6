using System.Text.Json;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Texts;

/// <summary>A refusal in words. The one place in which they are made, for the screen and for the API.</summary>
/// <param name="What">What happened.</param>
/// <param name="ToDo">What to do about it.</param>
public sealed record RefusalWords(string What, string ToDo)
{
    /// <summary>The words of a refusal.</summary>
    /// <param name="why">The refusal.</param>
    /// <param name="task">The task that was meant, for the names of its actions and states; null where there is none.</param>
    /// <param name="workflows">The tables in which those names stand.</param>
    /// <param name="language">The language.</param>
    public static RefusalWords Of(Refusal why, PlanTask? task, WorkflowBook workflows, Language language)
    {
        var names = new WorkflowNames(task is null ? null : workflows.For(task.Kind), language);
        return why switch
        {
            ChangedMeanwhile changed => Say([names.State(changed.State)]),
            NoSuchAction unknown => Say([unknown.Action]),
            NotFromHere { Possible: [] } stuck => new(Key("", names.Action(stuck.Action), names.State(stuck.State)), Key(".none")),
            NotFromHere stuck => Say([names.Action(stuck.Action), names.State(stuck.State)], names.Actions(stuck.Possible)),
            DoesNotApply apart => new(
                Key(apart.Needed ? ".needed" : ".barred", names.Action(apart.Action), Text.Get(language, TraitKey(apart.Trait))), Key(".do")),
            NotYours others => Say([names.Action(others.Action), names.Who(others.Who)], names.Who(others.Who)),
            FieldsMissing missing => Say([names.Action(missing.Action), string.Join(", ", missing.Fields.Select(names.Field))]),
            PapersMissing papers => Say([names.Action(papers.Action), string.Join(", ", papers.Fields.Select(names.Field))]),
            TooManyFiles files => Say([files.Most]),
            FilesTooLarge files => Say([files.MostMegabytes]),
            FieldWrong wrong => Say([names.Field(wrong.Field), Text.Get(language, "fault." + Kebab(wrong.Fault))]),
            DetailMissing detail => Say([names.Action(detail.Action), Text.Get(language, "detail." + Kebab(detail.Detail))]),
            PartsOpen open => Say([names.Action(open.Action), string.Join(", ", open.Units)]),
            ParentNotReady parent => Say([names.Action(parent.Action)], string.Join(", ", parent.Needed.Select(names.State))),
            NoSuchPart part => Say([part.PartId]),
            PartNotFromHere part => Say([Text.Get(language, "part-state." + Kebab(part.State))]),
            NotYourHandOver other => Say([other.Unit]),
            NotYet early => Say([names.Action(early.Action)]),
            Finished end => Say([names.State(end.State)]),
            RightNeeded right => Say([Text.Get(language, "right." + Kebab(right.Right))]),
            VisitInOtherRound other => Say([other.Partner]),
            NotOfTheTeam team => Say([team.Team]),
            StopWithoutTeam stop => Say([stop.Partner]),
            StopUnderWay stop => Say([stop.Partner]),
            RoundTooLarge large => Say([large.Most]),
            SubstituteUnfit unfit => new(Key("." + Kebab(unfit.Why), unfit.Name), Key(".do")),
            SubstituteNamedAlready named => Say([named.Name, Day(named.From), Day(named.To)]),
            SubstituteAway away => Say([away.Name, Day(away.From), Day(away.To)]),
            _ => Say([]),
        };

        RefusalWords Say(ReadOnlySpan<object?> what, params ReadOnlySpan<object?> toDo) => new(Key("", what), Key(".do", toDo));
        string Key(string end, params ReadOnlySpan<object?> args) => Text.Get(language, "refusal." + why.Code + end, args);
    }

    /// <summary>The key of a trait's name.</summary>
    public static string TraitKey(TaskTrait trait) => "trait." + Kebab(trait);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Kebab<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
