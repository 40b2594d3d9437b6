namespace Taskboard.Bench;

/// <summary>A task that is moved to and fro: held back, and taken up again.</summary>
internal sealed class MovingTask(string id)
{
    /// <summary>The task's id.</summary>
    public string Id => id;

    /// <summary>Its version as last known.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Whether it is held back.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>What is done to it next: held back with a reason, or taken up again, which asks for none.</summary>
    public (string Action, string Body) Next => IsHeld ? ("resume", """{"fields":{}}""") : ("suspend", """{"fields":{"reason":"Chờ ý kiến"}}""");

    /// <summary>The request of its next move.</summary>
    public byte[] Move(Uri server, string token) =>
        HttpPeer.Post(server, $"/api/v1/tasks/{id}/actions/{Next.Action}", Next.Body, token, $"If-Match: \"{Version}\"", $"Idempotency-Key: {id}-{Version}");

    /// <summary>Its next move was done.</summary>
    public void Moved() => (Version, IsHeld) = (Version + 1, !IsHeld);

    /// <summary>Somebody else moved it.</summary>
    public void Found(long version, bool isHeld) => (Version, IsHeld) = (version, isHeld);
}
