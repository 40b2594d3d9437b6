using Orleans.Concurrency;

namespace Taskboard.Orleans;

/// <summary>A round's actor, somewhere in the cluster; the key is the round's id.</summary>
public interface IRoundGrain : IGrainWithStringKey
{
    /// <summary>Carries out a command.</summary>
    /// <param name="call">A <c>RoundCall</c> as UTF-8 JSON, as the journal writes it.</param>
    /// <returns>A <c>RoundReply</c> as UTF-8 JSON.</returns>
    Task<Immutable<byte[]>> Send(Immutable<byte[]> call);
}
