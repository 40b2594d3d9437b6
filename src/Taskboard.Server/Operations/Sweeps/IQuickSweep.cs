namespace Taskboard.Server.Operations;

/// <summary>A sweep that looks every few seconds whether there is anything to do: a look that writes nothing, so that a server at rest leaves its disk alone.</summary>
internal interface IQuickSweep : ISweep
{
    /// <summary>Whether there may be something to do.</summary>
    Task<bool> IsDue(CancellationToken cancel);
}
