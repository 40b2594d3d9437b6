using Taskboard.Domain.Refusals;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Why something was not done, as it is shown beside the thing: what happened, what to do, and which fields are at fault.</summary>
/// <param name="Words">What happened and what to do.</param>
/// <param name="Fields">Ids of the fields at fault.</param>
/// <param name="Conflict">True when somebody else was first: the thing is shown as it stands now, and what was typed is kept.</param>
public sealed record Trouble(RefusalWords Words, IReadOnlyList<string> Fields, bool Conflict)
{
    /// <summary>True when the field is at fault.</summary>
    public bool In(string field) => Fields.Contains(field);

    /// <summary>The trouble of a refused command.</summary>
    internal static Trouble Of(TaskReply.Refused refused, Clock clock, DirectoryBook directory, Language language)
    {
        var words = RefusalWords.Of(refused.Why, refused.Current, clock.Workflows, language);
        if (refused is { Why: ChangedMeanwhile, Current: { } current, ChangedBy: { } by, ChangedAt: { } at })
        {
            var state = clock.Workflows.For(current.Kind).State(current.State).Name.In(language);
            var unit = by.Unit is { } id ? directory.Unit(id)?.ShortName : null;
            var name = ActorNames.Of(by, language);
            var who = unit is null ? name : $"{name} ({unit})";
            words = words with { What = Text.Get(language, "refusal.changed-meanwhile.by", state, who, Moments.Time(at)) };
        }
        return new Trouble(words, FieldsOf(refused.Why), refused.Why is ChangedMeanwhile);
    }

    private static IReadOnlyList<string> FieldsOf(Refusal why) => why switch
    {
        FieldsMissing missing => missing.Fields,
        PapersMissing papers => papers.Fields,
        FieldWrong wrong => [wrong.Field],
        _ => [],
    };
}
