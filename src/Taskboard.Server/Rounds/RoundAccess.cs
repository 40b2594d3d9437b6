using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Rounds;

/// <summary>Finds the round that an address names, for somebody who may know of it.</summary>
internal static class RoundAccess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>The round, with everything that was committed here before; null where there is none for this user.</summary>
    public static async ValueTask<VisitRound?> Find(HttpContext http, string id)
    {
        if (!Identifiers.IsOne(id))
            return null;
        var services = http.RequestServices;
        await services.GetRequiredService<LiveFeed>().CaughtUp(s_patience, http.RequestAborted);
        return services.GetRequiredService<RoundBook>().Round(id) is { } round && round.MayBeKnownTo(http.Must()) ? round : null;
    }

    /// <summary>The rounds that somebody may know of.</summary>
    public static IReadOnlyList<VisitRound> KnownTo(this RoundBook book, ActingUser user) => [.. book.Rounds.Where(round => round.MayBeKnownTo(user))];
}
