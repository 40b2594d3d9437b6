using Taskboard.Domain.Tasks;
using Taskboard.Domain.Work;

namespace Taskboard.Server.Api;

/// <summary>What waits for the caller, the most urgent first.</summary>
/// <param name="Now">How many of it wait now.</param>
/// <param name="Items">All of it.</param>
public sealed record MyWork(int Now, IReadOnlyList<WaitingView> Items);

/// <summary>One thing that waits for the caller.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that it holds for.</param>
/// <param name="Code">What is written on the card.</param>
/// <param name="Title">What it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State">The present state's id.</param>
/// <param name="Reason">Why it waits.</param>
/// <param name="Since">Since which day.</param>
/// <param name="By">The day that counts; absent where none is set.</param>
/// <param name="Urgency">How near that day is.</param>
/// <param name="IsNow">False for a step whose time has not come.</param>
/// <param name="Actions">Ids of the actions that the caller may take, the usual one first.</param>
/// <param name="Part">Number of the part that is owed or handed in.</param>
public sealed record WaitingView(
    string TaskId, long Version, string Code, string Title, TaskKind Kind, string State, WaitingReason Reason, DateOnly Since, DateOnly? By, Urgency Urgency, bool IsNow,
    IReadOnlyList<string> Actions, int? Part)
{
    /// <summary>What waits, as the API shows it.</summary>
    public static WaitingView Of(Waiting waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var task = waiting.Task;
        return new(
            task.Id, task.Version, task.Code, task.Details.Title, task.Kind, task.State, waiting.Reason, waiting.Since, waiting.By, waiting.Urgency, waiting.IsNow,
            [.. waiting.Actions.Concat(waiting.Backs).Select(a => a.Action)], waiting.Part?.Id);
    }
}

/// <summary>The parts that are still open.</summary>
public sealed record OwedList(IReadOnlyList<OwedView> Parts);

/// <summary>A part that is still open.</summary>
/// <param name="UnitId">The unit that is waited for, where the directory knows it.</param>
/// <param name="Unit">Its name as the task has it.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Title">What the task is.</param>
/// <param name="Part">The part's number.</param>
/// <param name="Ask">What is asked.</param>
/// <param name="State">Where the part stands.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Due">By when; absent for no clock.</param>
public sealed record OwedView(string? UnitId, string Unit, string TaskId, string Title, int Part, string Ask, PartState State, DateOnly Since, DateOnly? Due);
