using System.Collections.Immutable;

namespace Taskboard.Domain.Tasks;

/// <summary>The kinds' ids: lower-case words that stand in the journal, the API, addresses and draft files.</summary>
public static class TaskKinds
{
    /// <summary>Every kind, in the order in which a screen lists them.</summary>
    public static ImmutableArray<TaskKind> All { get; } =
    [
        TaskKind.Letter, TaskKind.Card, TaskKind.Visit, TaskKind.Outgoing, TaskKind.Incoming, TaskKind.Agreement, TaskKind.Event,
        TaskKind.Report, TaskKind.Budget, TaskKind.Gift, TaskKind.Publicity, TaskKind.Security, TaskKind.Scheme, TaskKind.Other,
    ];

    /// <summary>The kind's id, such as <c>letter</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no named kind.</exception>
    public static string Id(this TaskKind kind) => kind switch
    {
        TaskKind.Letter => "letter",
        TaskKind.Card => "card",
        TaskKind.Visit => "visit",
        TaskKind.Outgoing => "outgoing",
        TaskKind.Incoming => "incoming",
        TaskKind.Agreement => "agreement",
        TaskKind.Event => "event",
        TaskKind.Report => "report",
        TaskKind.Budget => "budget",
        TaskKind.Gift => "gift",
        TaskKind.Publicity => "publicity",
        TaskKind.Security => "security",
        TaskKind.Scheme => "scheme",
        TaskKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind with exactly this id; false where there is none.</summary>
    public static bool TryParse(string? id, out TaskKind kind)
    {
        foreach (var candidate in All)
        {
            if (candidate.Id() == id)
            {
                kind = candidate;
                return true;
            }
        }

        kind = TaskKind.Other;
        return false;
    }
}
