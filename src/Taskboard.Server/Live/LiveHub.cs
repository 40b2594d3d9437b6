using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.WebUtilities;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Live;

/// <summary>The hub <c>/live</c>: open boards are told of every change, and of who else looks.</summary>
internal sealed class LiveHub(Watchers watchers, CatchUp catchUp, DirectoryBook directory, Clock clock, RoundBook rounds, RoundWatchers roundWatchers) : Hub
{
    private const string NoSuchBoard = "no-such-board";

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        if (PersonId is not { } person || directory.Acting(person, clock.Today) is null || !watchers.Add(person, Context))
            Context.Abort();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watchers.Remove(Context.ConnectionId);
        roundWatchers.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Watches a board from now on, and says what happened to it after a position. A connection watches one board.</summary>
    /// <param name="board">A plan's id, or <c>all</c>; or a filter as in the address, beginning with its question mark.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="since">The last position seen.</param>
    public async Task<WatchReply> Watch(string board, string language, long since)
    {
        if (PersonId is not { } person || directory.Acting(person, clock.Today) is not { } user)
        {
            Context.Abort();
            return new WatchReply(0, [], false);
        }
        if (Read(board, language) is not { } group)
            throw new HubException(NoSuchBoard);
        // first the group, then what was missed: a change in between comes twice rather than never
        if (watchers.Watch(Context.ConnectionId, group) is { } before && before.Name != group.Name)
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, before.Name);
        await Groups.AddToGroupAsync(Context.ConnectionId, group.Name);
        return await catchUp.Since(group, Onlooker.Of(user), since, Context.ConnectionAborted) ?? throw new HubException(NoSuchBoard);
    }

    /// <summary>Watches a round of visits from now on; its version now, so that a browser that saw an older one asks for the page.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    public async Task<long> WatchRound(string roundId, string language)
    {
        if (PersonId is not { } person || directory.Acting(person, clock.Today) is not { } user)
        {
            Context.Abort();
            return 0;
        }
        if (rounds.Round(roundId) is not { } round || !round.MayBeKnownTo(user))
            throw new HubException("no-such-round");
        var group = new RoundGroup(roundId, language == Language.En.Id() ? Language.En : Language.Vi);
        if (roundWatchers.Watch(Context.ConnectionId, group) is { } before && before != group)
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, before.Name);
        await Groups.AddToGroupAsync(Context.ConnectionId, group.Name);
        return rounds.Round(roundId)?.Version ?? 0;
    }

    private static WatchGroup? Read(string board, string language)
    {
        var spoken = language == Language.En.Id() ? Language.En : Language.Vi;
        if (board.StartsWith('?'))
        {
            var filter = BoardQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(board)), out var understood);
            return understood ? WatchGroup.Of(filter, spoken) : null;
        }
        return BoardKey.TryParse(board, out var key) ? WatchGroup.Of(new BoardFilter { Board = key }, spoken) : null;
    }

    private string? PersonId => Context.User?.FindFirstValue(ClaimTypes.NameIdentifier);
}
