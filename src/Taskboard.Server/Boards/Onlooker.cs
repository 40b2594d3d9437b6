using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Boards;

/// <summary>Who looks at a board, as far as it decides which limited tasks are there for them. Two of the same <see cref="Key"/> see the same.</summary>
public sealed class Onlooker
{
    private readonly ActingUser? _user;

    private Onlooker(ActingUser? user, string key) => (_user, Key) = (user, key);

    /// <summary>One who knows only what everyone signed in may know.</summary>
    public static Onlooker Public { get; } = new(null, "");

    /// <summary>Those who know the same share it.</summary>
    public string Key { get; }

    /// <summary>Whose rights count; null for <see cref="Public"/>.</summary>
    public string? PersonId => _user?.Id;

    /// <summary>A user.</summary>
    public static Onlooker Of(ActingUser user) => new(
        user, user.Role == UserRole.Leader ? "leader" : "u:" + string.Join(',', user.Units.Order(StringComparer.Ordinal)) + ";f:" + string.Join(',', user.Functions.Order()));

    /// <summary>Whether the task is there for them.</summary>
    public bool Knows(PlanTask task) => !task.Limited || (_user is not null && task.IsKnownTo(_user));

    /// <summary>Whether the plan is there for them.</summary>
    public bool Knows(Plan plan) => plan.LimitedTo is null || (_user is not null && plan.IsKnownTo(_user));

    /// <summary>Whether a change took the task from them.</summary>
    internal bool Lost(CardChange change) => _user is not null && Live.LostSight.By(_user, change);

    /// <summary>A board as it is there for them. A board without limited tasks is the same for everybody.</summary>
    public BoardContent Of(BoardContent content) => content.HasLimited
        ? content with { Cards = [.. content.Cards.Where(card => Knows(card.Task))], Plans = [.. content.Plans.Where(head => Knows(head.Plan))] }
        : content;

    /// <summary>Whether there is such a board for them: a limited plan's is not there for others.</summary>
    public bool Finds(BoardContent content) => content.Plan is not { } head || Knows(head.Plan);
}
