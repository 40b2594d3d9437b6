namespace Taskboard.Bench;

/// <summary>A task that is moved to and fro: held back, and taken up again.</summary>
internal sealed class MovingTask(string id)
{
    /// <summary>The task's id.</summary>
    public string Id => id;

    /// <summary>Its version as last known.</summary>
    public long Version { get; set; } = 1;

    /// <summary>The request of its next move.</summary>
    public byte[] Move(Uri server, string token)
    {
        var (action, body) = Next(Version);
        return HttpPeer.Post(
            server, $"/api/v1/tasks/{id}/actions/{action}", body, token, $"If-Match: \"{Version}\"", $"Idempotency-Key: {id}-{Version}");
    }

    /// <summary>What is done to a task at a version: held back with a reason, or taken up again, which asks for none.</summary>
    public static (string Action, string Body) Next(long version) =>
        version % 2 == 1 ? ("suspend", """{"fields":{"reason":"Chờ ý kiến"}}""") : ("resume", """{"fields":{}}""");
}
