namespace Taskboard.Orleans;

/// <summary>Holds the reminder that wakes the sweeps; there is one in the cluster.</summary>
public interface ISweepGrain : IGrainWithIntegerKey
{
    /// <summary>Sees to it that there is a reminder.</summary>
    Task Begin();
}
