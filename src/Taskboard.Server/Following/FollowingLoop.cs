using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Following;

/// <summary>Runs each piece of following work, woken by commits. What fails is tried again and nothing is passed over.</summary>
internal sealed partial class FollowingLoop(
    IEnumerable<IFollowing> followings, Database database, FollowingTurn turn, CommitSignal signal, TimeProvider time, ILogger<FollowingLoop> log) : BackgroundService
{
    private const int Batch = 1_000;
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_elsewhere = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(followings.Select(following => Follow(following, stoppingToken)));

    private async Task Follow(IFollowing following, CancellationToken stopping)
    {
        await Task.Yield();
        var place = new FollowingPosition(database, following.Name);
        long? position = null;
        var pause = s_shortestPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await turn.IsHere(stopping))
                {
                    position = null;
                    await Task.Delay(s_elsewhere, time, stopping);
                    continue;
                }
                var coming = signal.Next();
                position ??= await place.Read(stopping);
                if (await database.Journal.ReadAfter(position.Value, Batch, stopping) is { Count: > 0 } records)
                {
                    var work = await following.Take(records, stopping);
                    // where another node was first, its position is read again
                    position = await place.Move(position.Value, records[^1].Position, work, stopping) ? records[^1].Position : null;
                    if (position is not null)
                        following.Done();
                    // what comes close behind is taken together: each position that is remembered costs a commit
                    if (records.Count < Batch)
                        await Task.Delay(s_breath, stopping);
                }
                else
                {
                    await signal.Wait(coming, s_look, stopping);
                }
                pause = s_shortestPause;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                LogFailed(log, following.Name, position, problem);
                position = null;
                await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} failed after position {Position}; it is tried again")]
    private static partial void LogFailed(ILogger logger, string name, long? position, Exception problem);
}
