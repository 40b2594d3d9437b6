using System.Data.Common;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Following;
using Taskboard.Server.Hosting;
using Taskboard.Server.Mailing;

namespace Taskboard.Server.Webhooks;

/// <summary>Makes the deliveries of what happened to tasks. It follows the journal from a remembered position and writes them in one transaction with it. Of limited
/// tasks nothing is told.</summary>
internal sealed class WebhookFollowing(WebhookStore store, StateReader states, MailSettingsBook settings, WorkflowBook workflows) : IFollowing
{
    public string Name => "webhooks";

    public async Task<Func<DbConnection, DbTransaction, Task>?> Take(IReadOnlyList<JournalRecord> records, CancellationToken cancel)
    {
        Webhook[] hooks = [.. (await store.All(cancel)).Where(hook => hook.State == WebhookState.Active)];
        if (hooks.Length == 0)
            return null;
        var home = (await settings.Now(cancel)).PublicAddress;
        var deliveries = new List<NewDelivery>();
        JournalRecord[] open = [.. records.Where(r => r.Audience.IsEveryone && r.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))];
        var tasks = await states.Tasks([.. open.Select(record => record.Stream[Streams.TaskPrefix.Length..]).Distinct()], cancel);
        foreach (var record in open)
        {
            if (!tasks.TryGetValue(record.Stream[Streams.TaskPrefix.Length..], out var task) || task.Limited)
                continue;
            var kind = WebhookKinds.Of(Written.TaskEvents(record));
            string? body = null;
            foreach (var hook in hooks)
                if (record.Position > hook.Since && hook.Wants(kind, task))
                    deliveries.Add(new NewDelivery(
                        "msg_" + Identifiers.From($"{hook.Id}/{record.Position}"), hook.Id, record.Position, kind, task.Id, body ??= WebhookMessage.Of(kind, record, task, workflows, home)));
        }
        return deliveries.Count == 0 ? null : (connection, transaction) => store.Write(deliveries, connection, transaction);
    }
}
