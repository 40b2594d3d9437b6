using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>Where rounds' actors live: one command at a time for each round.</summary>
public interface IRoundEngine
{
    /// <summary>Gives a command to a round. It may be repeated with the same command id: it has one effect and the same answer.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database is at fault, and the command had no effect, or an unknown one where it says so.</exception>
    ValueTask<RoundReply> Send(RoundCall call, CancellationToken cancel);

    /// <summary>A round as it stands; null where there is none.</summary>
    ValueTask<VisitRound?> Load(string roundId, CancellationToken cancel);
}
