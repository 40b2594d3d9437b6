using System.Diagnostics;
using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Refusals;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Notices;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>
/// Sends deliveries: to each receiver in turn, to several at once. What was not taken is sent again later, with the same id; a receiver that takes nothing for days,
/// or says that it is gone, is left alone and administrators are told.
/// </summary>
internal sealed partial class Courier(
    Database database, WebhookStore store, WebhookDesk desk, WebhookClient client, StateReader states, DirectoryBook directory, NoticePush push, Clock clock, ServerMeter meter, ILogger<Courier> log)
{
    private const int MostInATurn = 20;
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_share = TimeSpan.FromSeconds(5);

    /// <summary>A receiver that takes nothing for so long is left alone.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(5);

    /// <summary>After how long a delivery is sent again, try by try; after the last it is given up. The times that Standard Webhooks advises, and
    /// the last of them again until the patience with the receiver is over.</summary>
    public static IReadOnlyList<TimeSpan> Again { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    /// <summary>A failure counts as the next of those before where it comes within so long: the longest wait between two tries, and half of it.</summary>
    public static TimeSpan Gap { get; } = TimeSpan.FromHours(36);

    /// <summary>Sends what is due.</summary>
    public async Task Turn(CancellationToken cancel)
    {
        await store.Orphans(cancel);
        await Task.WhenAll((await store.Ready(cancel)).Select(hook => Serve(hook, cancel)));
    }

    private async Task Serve(Webhook hook, CancellationToken cancel)
    {
        if (await store.Due(hook.Id, MostInATurn, cancel) is not { Count: > 0 } due || await desk.Secrets(hook.Id, cancel) is not { Count: > 0 } secrets)
            return;
        var started = Stopwatch.GetTimestamp();
        foreach (var delivery in due)
        {
            cancel.ThrowIfCancellationRequested();
            // all wait for the slowest: it has its share of a turn and no more
            if (Stopwatch.GetElapsedTime(started) > s_share)
                return;
            var claim = Identifiers.New(clock.Time);
            if (!await store.Claim(delivery.Id, claim, s_claim, cancel))
                continue;
            if (delivery.TaskId is { } taskId && await states.Task(taskId, cancel) is not { Limited: false })
            {
                await store.End(delivery.Id, claim, DeliveryState.Withheld, null, null, cancel);
                continue;
            }
            var result = await client.Send(hook, delivery, secrets, cancel);
            meter.Delivered(result.IsTaken ? "taken" : result.Status is null ? "no-answer" : "refused");
            if (!await Note(hook, delivery, claim, result))
                return;
        }
    }

    /// <summary>Writes down how a try ended; false where this receiver is left alone for now.</summary>
    private async Task<bool> Note(Webhook hook, Delivery delivery, string claim, DeliveryResult result)
    {
        // what was done is written down even where the node is told to end
        var write = CancellationToken.None;
        if (result.IsTaken)
        {
            await store.End(delivery.Id, claim, DeliveryState.Taken, result, null, write);
            await store.Well(hook.Id, write);
            return true;
        }
        var now = clock.Now;
        var isLast = delivery.Tries >= Again.Count;
        await store.End(delivery.Id, claim, isLast || result.IsGone ? DeliveryState.Failed : DeliveryState.Waiting, result, isLast ? null : now + After(delivery.Tries, result.RetryAfter), write);
        var since = await store.Ill(hook.Id, Gap, Pause, write);
        if (result.IsGone)
            await Stop(hook, WebhookState.Gone, now, write);
        else if (now - since >= Patience)
            await Stop(hook, WebhookState.GivenUp, now, write);
        return false;
    }

    /// <summary>When a delivery is sent again: later than the receiver asks for, but not by more than a day.</summary>
    internal static TimeSpan After(int tries, TimeSpan? asked)
    {
        var planned = Again[Math.Min(tries, Again.Count - 1)];
        return asked is { } wait && wait > planned ? wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1) : planned;
    }

    /// <summary>How long a receiver is left alone that failed: the longer the longer it fails.</summary>
    private static TimeSpan Pause(TimeSpan failing) => TimeSpan.FromSeconds(Math.Clamp(failing.TotalSeconds / 4, 5, 300));

    private async Task Stop(Webhook hook, WebhookState state, DateTimeOffset now, CancellationToken cancel)
    {
        ActingUser[] admins = [.. directory.People.Select(person => directory.Acting(person.Id, clock.Today)).OfType<ActingUser>().Where(user => user.Has(Right.Administer))];
        var cause = string.Create(CultureInfo.InvariantCulture, $"{hook.Id}.{now.ToUnixTimeSeconds()}");
        NewNotice[] notices = [.. admins.Select(admin => new NewNotice(admin.Id, new Notice(NoticeKind.WebhookOff, cause), hook.Id, now, hook.Name))];
        if (!await store.Stop(hook.Id, state, (connection, transaction) => NoticeStore.Write(database.Dialect, notices, connection, transaction), cancel))
            return;
        LogStopped(log, hook.Name, state);
        push.Tell(admins.Select(admin => admin.Id));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook {Name} is told nothing any more: {State}")]
    private static partial void LogStopped(ILogger logger, string name, WebhookState state);
}
