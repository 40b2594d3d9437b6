namespace Taskboard.Browser.Tests;

/// <summary>A plan that a test put on the board.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tasks">Ids of its tasks, in its order.</param>
internal sealed record PlanOnBoard(string Id, IReadOnlyList<string> Tasks)
{
    /// <summary>The only task, or the first.</summary>
    public string Task => Tasks[0];
}
