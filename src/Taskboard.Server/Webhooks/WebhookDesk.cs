using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Taskboard.Domain.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Webhooks;

/// <summary>Adds and changes webhooks. A secret is known when it is made, and never shown again.</summary>
public sealed class WebhookDesk(WebhookStore store, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>After a new secret was made, the one before signs besides it for so long, so that the receiver can be changed in peace.</summary>
    public static TimeSpan Overlap { get; } = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("taskboard.webhooks");

    /// <summary>Adds a webhook. The same id again gives what was made the first time.</summary>
    /// <param name="hook">What is to be added; without fault.</param>
    /// <param name="id">Its id; null for a new one.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The webhook and its secret; null where there are as many as may be.</returns>
    public async Task<(Webhook Webhook, string Secret)?> Add(NewWebhook hook, string? id, ActingUser by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(by);
        id ??= Identifiers.New(time);
        await store.Add(id, hook, _protector.Protect(WebhookSecret.New()), by.Name, cancel);
        return await store.One(id, cancel) is { } made && await Secrets(id, cancel) is [var secret, ..] ? (made, secret) : null;
    }

    /// <summary>Gives a webhook a new secret; null where there is no such webhook.</summary>
    public async Task<string?> Rotate(string id, CancellationToken cancel)
    {
        var secret = WebhookSecret.New();
        return await store.Rotate(id, _protector.Protect(secret), time.GetUtcNow() + Overlap, cancel) ? secret : null;
    }

    /// <summary>Sends a trial.</summary>
    public Task Try(string id, CancellationToken cancel) => store.Write([new NewDelivery("msg_" + Identifiers.New(time), id, 0, WebhookKinds.Trial, null, WebhookMessage.Trial(time.GetUtcNow()))], cancel);

    /// <summary>The secrets by which a webhook's deliveries are signed now. One whose key is gone is left out.</summary>
    internal async Task<IReadOnlyList<string>> Secrets(string id, CancellationToken cancel)
    {
        var secrets = new List<string>();
        foreach (var kept in await store.Secrets(id, cancel))
            try
            {
                secrets.Add(_protector.Unprotect(kept));
            }
            catch (CryptographicException)
            {
                // made with a key that is no longer there: a new secret has to be made
            }
        return secrets;
    }
}
