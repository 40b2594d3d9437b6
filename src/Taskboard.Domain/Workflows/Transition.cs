namespace Taskboard.Domain.Workflows;

/// <summary>One allowed move of a workflow. One table of these drives what is decided, which buttons a card shows, the generated
/// documentation and the permission tests.</summary>
public sealed record Transition
{
    /// <summary>Id of the action, unique within the workflow and a state; stored in events, e.g. <c>submit</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The button's text: a verb phrase such as "Trình ký".</summary>
    public required LocalName Name { get; init; }

    /// <summary>States from which it may be taken.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The state it leads to; <see cref="WhereItWas"/> for a return from suspension.</summary>
    public required string To { get; init; }

    /// <summary>Who may take it: any one of these.</summary>
    public required IReadOnlyList<Who> By { get; init; }

    /// <summary>When it applies; all must hold.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>What it demands.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>Parts that it opens.</summary>
    public IReadOnlyList<PartTemplate> Opens { get; init; } = [];

    /// <summary>True when taking it meets the task's deadline: in time or late is judged here and not at the closing.</summary>
    public bool MeetsDeadline { get; init; }

    /// <summary>Id of the date field by which the deadline is judged; null for the day of the move.</summary>
    public string? DeadlineField { get; init; }

    /// <summary>Days allowed for the step that ends with this transition; none where no rule gives any. The earliest counts.</summary>
    public IReadOnlyList<Allowance> Allowed { get; init; } = [];

    /// <summary>True when it gives back to an earlier state: it demands a reason and is shown as a return.</summary>
    public bool IsReturn { get; init; }

    /// <summary>True when a deadline met before stands open again, because what met it was given back.</summary>
    public bool ReopensDeadline { get; init; }

    /// <summary>Id of the date field after whose day the system takes it; null where it takes it as soon as its needs hold.
    /// Only for transitions that the system may take.</summary>
    public string? AfterDay { get; init; }

    /// <summary>Key of the optional step that it belongs to: it is gone when that is switched off.</summary>
    public string? Step { get; init; }

    /// <summary>Key of the optional step that it bridges: it is there only when that is switched off.</summary>
    public string? Bridges { get; init; }

    /// <summary>Where the rule comes from: law, decree, plan, or "(ct)" for a default that a province may change; null for what is
    /// usual in flows of this kind.</summary>
    public string? Source { get; init; }

    /// <summary>The target of a transition that leads back to the state before the suspension.</summary>
    public const string WhereItWas = "*";

    /// <summary>The fields that the user is asked for.</summary>
    public IEnumerable<FieldNeed> Fields => Needs.OfType<FieldNeed>();

    /// <summary>True when the system may take it by itself.</summary>
    public bool ByItself => By.Contains(Who.System);

    /// <summary>True when only the system takes it.</summary>
    public bool BySystem => By.Count == 1 && By[0] == Who.System;
}
