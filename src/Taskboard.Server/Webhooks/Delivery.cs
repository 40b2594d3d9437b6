namespace Taskboard.Server.Webhooks;

/// <summary>One thing that a webhook is told.</summary>
/// <param name="Id">The header <c>webhook-id</c>: the same at every try.</param>
/// <param name="WebhookId">Which webhook.</param>
/// <param name="Position">The journal's position that it tells of; 0 for a trial.</param>
/// <param name="Kind">What it is told as.</param>
/// <param name="TaskId">The task; null for a trial.</param>
/// <param name="Body">What is sent.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="State">Where it stands.</param>
/// <param name="NextAt">Not to be sent before.</param>
/// <param name="Tries">How often it was sent.</param>
/// <param name="Status">The HTTP status of the last answer.</param>
/// <param name="Took">How long that took, in milliseconds.</param>
/// <param name="Answer">How it began.</param>
/// <param name="Error">What went wrong last, where there was no answer.</param>
/// <param name="DoneAt">When it was taken or given up.</param>
public sealed record Delivery(
    string Id, string WebhookId, long Position, string Kind, string? TaskId, string Body, DateTimeOffset MadeAt, DeliveryState State, DateTimeOffset NextAt, int Tries,
    int? Status, int? Took, string? Answer, string? Error, DateTimeOffset? DoneAt);
