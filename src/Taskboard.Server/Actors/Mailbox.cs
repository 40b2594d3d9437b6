namespace Taskboard.Server.Actors;

/// <summary>A task's actor and the turn to speak to it: one command at a time.</summary>
internal sealed class Mailbox(TaskActor actor)
{
    /// <summary>The actor.</summary>
    public TaskActor Actor { get; } = actor;

    /// <summary>Held by the one whose command is under way.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>How many wait or are under way; guarded by the shelf.</summary>
    public int Users { get; set; }

    /// <summary>Its place in the order of use; guarded by the shelf.</summary>
    public LinkedListNode<string> Place { get; } = new(actor.TaskId);
}
