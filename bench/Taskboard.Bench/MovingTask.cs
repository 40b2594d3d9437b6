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
        var action = Version % 2 == 1 ? "suspend" : "resume";
        return HttpPeer.Post(
            server, $"/api/v1/tasks/{id}/actions/{action}", """{"fields":{"reason":"Chờ ý kiến"}}""", token, $"If-Match: \"{Version}\"", $"Idempotency-Key: {id}-{Version}");
    }
}
