namespace Taskboard.Bench.Drills;

/// <summary>The second node's clock is an hour fast, from its start on.</summary>
internal sealed class WrongClock(string library) : Fault
{
    public override string Words => "a node whose clock is an hour fast";

    public override ServerStart Change(int number, ServerStart start, Field field) => number != 1 ? start : start with
    {
        Environment = new Dictionary<string, string>(start.Environment)
        {
            ["LD_PRELOAD"] = library,
            // the clock that only counts is turned with it: the library waits by the turned one alone, and any wait with a time-out would end at once
            ["FAKETIME"] = "+1h",
        },
    };

    public override Task Strike(Field field) => Task.CompletedTask;

    public override Task Heal(Field field) => Task.CompletedTask;
}
