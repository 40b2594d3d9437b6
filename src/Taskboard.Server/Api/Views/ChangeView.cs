using System.Text.Json;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>One record of the journal.</summary>
public sealed record ChangeView
{
    /// <summary>Its place among all records.</summary>
    public required long Position { get; init; }

    /// <summary>What changed: task, plan, unit, person, partner or calendar.</summary>
    public required string Subject { get; init; }

    /// <summary>The id of what changed.</summary>
    public required string Id { get; init; }

    /// <summary>The version that it came to.</summary>
    public required long Version { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, as it stood then.</summary>
    public required Author By { get; init; }

    /// <summary>What happened, for tasks; of anything else ask by its address.</summary>
    public IReadOnlyList<JsonElement>? Events { get; init; }

    /// <summary>Makes the view.</summary>
    public static ChangeView Of(JournalRecord record)
    {
        // of what there is one of only, such as the calendar, the subject is all there is to say
        var slash = record.Stream.IndexOf('/', StringComparison.Ordinal);
        return new ChangeView
        {
            Position = record.Position,
            Subject = slash < 0 ? record.Stream : record.Stream[..slash],
            Id = record.Stream[(slash + 1)..],
            Version = record.Version,
            At = record.At,
            By = new(record.Actor.Id, record.Actor.Name, record.Actor.Unit, record.Actor.OnBehalfOf is { } absent ? new(absent.Id, absent.Name) : null),
            Events = record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal) ? [.. EventsOf(record)] : null,
        };
    }

    private static IEnumerable<JsonElement> EventsOf(JournalRecord record)
    {
        using var document = JsonDocument.Parse(record.Events);
        foreach (var single in document.RootElement.EnumerateArray())
            yield return single.Clone();
    }
}

/// <summary>Who did something.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">The id of the unit they acted for.</param>
/// <param name="OnBehalfOf">The absent person for whom it was done; null for what somebody did as themselves.</param>
public sealed record Author(string Id, string Name, string? Unit, AbsentPerson? OnBehalfOf);

/// <summary>An absent person for whom something was done.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
public sealed record AbsentPerson(string Id, string Name);

/// <summary>What happened to a task, from the first record.</summary>
public sealed record History(IReadOnlyList<ChangeView> Changes);

/// <summary>What happened after a position.</summary>
/// <param name="Since">The position asked for.</param>
/// <param name="Next">The position to ask for next.</param>
/// <param name="Head">The last position there is.</param>
/// <param name="Changes">What the caller may know of it, in order.</param>
public sealed record ChangeList(long Since, long Next, long Head, IReadOnlyList<ChangeView> Changes);
