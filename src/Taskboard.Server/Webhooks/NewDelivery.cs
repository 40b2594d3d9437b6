namespace Taskboard.Server.Webhooks;

/// <summary>A delivery on its way into the table.</summary>
internal sealed record NewDelivery(string Id, string WebhookId, long Position, string Kind, string? TaskId, string Body);
