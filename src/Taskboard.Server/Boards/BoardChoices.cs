using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>What the cards of a board can be filtered by, each with how many cards of the whole board it holds for.</summary>
public sealed record BoardChoices
{
    /// <summary>The boards one can go to, the newest plan first; <see cref="BoardKey.All"/> is not among them.</summary>
    public required IReadOnlyList<PlanChoice> Plans { get; init; }

    /// <summary>Units with a share in some task, by name.</summary>
    public required IReadOnlyList<UnitChoice> Units { get; init; }

    /// <summary>Kinds, in the order of the screen.</summary>
    public required IReadOnlyList<KindChoice> Kinds { get; init; }

    /// <summary>States, in the order of the columns.</summary>
    public required IReadOnlyList<StateChoice> States { get; init; }

    /// <summary>Leaders, by name.</summary>
    public required IReadOnlyList<LeaderChoice> Leaders { get; init; }
}

/// <summary>A plan with a board of its own.</summary>
public sealed record PlanChoice(string Id, string Code, string? Number, string Title, int Year);

/// <summary>A unit with a share in some task.</summary>
public sealed record UnitChoice(string Id, string ShortName, string Name, int Count);

/// <summary>A kind of which there is some task.</summary>
public sealed record KindChoice(TaskKind Kind, int Count);

/// <summary>A state in which some task is. States of different kinds with one id count as one.</summary>
public sealed record StateChoice(State State, int Count);

/// <summary>A leader of some task.</summary>
public sealed record LeaderChoice(string Name, int Count);
