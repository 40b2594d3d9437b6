using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Api;

/// <summary>An action of a task's workflow, as the caller sees it now.</summary>
public sealed record ActionView
{
    /// <summary>The action's id, as it stands in the address.</summary>
    public required string Action { get; init; }

    /// <summary>The button's text.</summary>
    public required string Name { get; init; }

    /// <summary>True when the caller may take it now.</summary>
    public required bool Open { get; init; }

    /// <summary>Why not; absent when open.</summary>
    public Reason? Why { get; init; }

    /// <summary>The state it leads to.</summary>
    public required string To { get; init; }

    /// <summary>The column it leads to.</summary>
    public required string Stage { get; init; }

    /// <summary>True when it gives back to an earlier state.</summary>
    public required bool Return { get; init; }

    /// <summary>What has to be entered.</summary>
    public required IReadOnlyList<ActionField> Fields { get; init; }

    /// <summary>Makes the view.</summary>
    public static ActionView Of(ActionChoice choice, PlanTask task, WorkflowBook workflows, Language language)
    {
        var transition = choice.Transition;
        var workflow = workflows.For(task.Kind);
        var to = transition.To == Transition.WhereItWas ? task.SuspendedFrom ?? workflow.Initial.Id : transition.To;
        return new ActionView
        {
            Action = transition.Action,
            Name = transition.Name.In(language),
            Open = choice.IsOpen,
            Why = choice.Why is { } why && RefusalWords.Of(why, task, workflows, language) is var words ? new(why.Code, words.What, words.ToDo) : null,
            To = to,
            Stage = workflow.State(to).Stage.Id(),
            Return = transition.IsReturn,
            Fields = [.. transition.Fields.Select(f => ActionField.Of(f, language))],
        };
    }
}

/// <summary>Why an action may not be taken.</summary>
public sealed record Reason(string Code, string Title, string Detail);

/// <summary>A field that an action asks for.</summary>
public sealed record ActionField
{
    /// <summary>The field's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its label.</summary>
    public required string Label { get; init; }

    /// <summary>What may be entered.</summary>
    public required FieldType Type { get; init; }

    /// <summary>True when it must not stay empty.</summary>
    public required bool Required { get; init; }

    /// <summary>True for a paper that must be handed in as a file on the card.</summary>
    public bool AsFile { get; init; }

    /// <summary>The values to choose from, for a choice.</summary>
    public IReadOnlyList<FieldChoice>? Choices { get; init; }

    /// <summary>The largest number allowed.</summary>
    public int? Most { get; init; }

    internal static ActionField Of(FieldNeed field, Language language) => new()
    {
        Id = field.Id,
        Label = field.Label.In(language),
        Type = field.Type,
        Required = field.Required,
        AsFile = field.AsFile,
        Choices = field.Choices.Count == 0 ? null : [.. field.Choices.Select(c => new FieldChoice(c.Id, c.Name.In(language)))],
        Most = field.Most,
    };
}

/// <summary>A value to choose.</summary>
public sealed record FieldChoice(string Id, string Name);

/// <summary>The actions of a task.</summary>
public sealed record ActionList(IReadOnlyList<ActionView> Actions);
