using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Live;

namespace Taskboard.Server.Api;

/// <summary>What happened after a position, waited for if need be.</summary>
internal static class ChangesApi
{
    /// <summary>The longest wait, in seconds: below the minute after which proxies hang up.</summary>
    public const int LongestWait = 55;

    private const int MostRecords = 500;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/changes", Changes)
            .Named("ListChanges", "What happened after a position, in order. With \"wait\" the answer is held back until something happens, at most so many seconds.")
            .Gives<ChangeList>();

    private static async Task<IResult> Changes(HttpContext http, IJournal journal, CommitSignal signal, TimeProvider time, LimitedTasks limited, string? since = null, string? wait = null)
    {
        if (!Numbers.TryRead(since, 0, long.MaxValue, out var after))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "since");
        if (!Numbers.TryRead(wait, 0, LongestWait, out var seconds))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-query", "wait");
        var head = await journal.Head(http.RequestAborted);
        if (after > head)
            return Problems.Of(http, StatusCodes.Status409Conflict, "position-unknown", head);

        var until = time.GetUtcNow().AddSeconds(seconds);
        var user = http.Must();
        while (true)
        {
            var coming = signal.Next();
            var records = await journal.ReadAfter(after, MostRecords, http.RequestAborted);
            var left = until - time.GetUtcNow();
            if (records.Count > 0 || left <= TimeSpan.Zero)
                return Answer(after, Math.Max(head, records.Count > 0 ? records[^1].Position : 0), records, user, limited);
            await signal.Wait(coming, left, http.RequestAborted);
        }
    }

    private static JsonAnswer<ChangeList> Answer(long since, long head, IReadOnlyList<JournalRecord> records, Domain.Directory.ActingUser user, LimitedTasks limited)
    {
        var next = records.Count > 0 ? records[^1].Position : since;
        var known = new List<ChangeView>(records.Count);
        foreach (var record in records)
            if (limited.MayBeKnownTo(record, user))
                known.Add(ChangeView.Of(record));
        return new(new(since, next, head, known), ApiJson.Readable.ChangeList);
    }
}
