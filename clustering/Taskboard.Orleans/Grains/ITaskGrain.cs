using Orleans.Concurrency;

namespace Taskboard.Orleans;

/// <summary>A task's actor, somewhere in the cluster; the key is the task's id.</summary>
public interface ITaskGrain : IGrainWithStringKey
{
    /// <summary>Carries out a command.</summary>
    /// <param name="call">A <c>TaskCall</c> as UTF-8 JSON, as the journal writes it.</param>
    /// <returns>A <c>TaskReply</c> as UTF-8 JSON.</returns>
    Task<Immutable<byte[]>> Send(Immutable<byte[]> call);
}
