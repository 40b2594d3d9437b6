using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>Bàn giao: a change of responsibility that has not taken effect. Either proposed, so that the unit answers, or ordered from a day to come.</summary>
public sealed record HandOver
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>Responsibility from the day on.</summary>
    public required Responsibility To { get; init; }

    /// <summary>True when it was ordered and nobody is asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ordered { get; init; }

    /// <summary>True once the unit has accepted it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Agreed { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The first day of the new responsibility.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Name of the person who proposed or ordered it.</summary>
    public required string By { get; init; }

    /// <summary>The day on which they did.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The unit that is to take over.</summary>
    [JsonIgnore]
    public UnitRef Unit => To.Lead[0];

    /// <summary>True while the unit has not answered.</summary>
    [JsonIgnore]
    public bool IsProposed => !Ordered && !Agreed;

    /// <summary>True when it takes effect by itself on a day.</summary>
    public bool IsDue(DateOnly today) => !IsProposed && Effective <= today;
}
