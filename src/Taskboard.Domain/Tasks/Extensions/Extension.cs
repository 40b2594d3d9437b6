using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>Gia hạn: a request for a later deadline that nobody has decided.</summary>
public sealed record Extension
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The deadline asked for.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the person who asks: somebody else decides.</summary>
    public required string ById { get; init; }

    /// <summary>Name of that person.</summary>
    public required string By { get; init; }

    /// <summary>Id of the person on whose behalf they ask; null where they ask as themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OnBehalfOfId { get; init; }

    /// <summary>The day on which they asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether it is a user's own request, asked by them or for them, or by the person for whom they act.</summary>
    public bool IsOwnOf(ActingUser user) => Concerns(user.Id) || (user.OnBehalfOf is { } absent && Concerns(absent.Id));

    private bool Concerns(string personId) => personId == ById || personId == OnBehalfOfId;
}
