using System.Text.Json.Serialization;

namespace Taskboard.Domain.Workflows;

/// <summary>What a province changed of its workflows. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WorkflowNumberChanged), "workflows.number-changed")]
[JsonDerivedType(typeof(WorkflowStepSwitched), "workflows.step-switched")]
public abstract record WorkflowEvent
{
    /// <summary>Key of the number or the step.</summary>
    public required string Key { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A number is another from now on.</summary>
public sealed record WorkflowNumberChanged : WorkflowEvent
{
    /// <summary>Before; null where it was that of the table.</summary>
    public int? From { get; init; }

    /// <summary>After; null for that of the table.</summary>
    public int? To { get; init; }
}

/// <summary>An optional step is left out from now on, or taken again.</summary>
public sealed record WorkflowStepSwitched : WorkflowEvent
{
    /// <summary>True where it is left out.</summary>
    public required bool Off { get; init; }
}
