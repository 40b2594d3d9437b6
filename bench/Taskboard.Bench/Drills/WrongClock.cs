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
            ["FAKETIME"] = "+1h",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        },
    };

    public override Task Strike(Field field) => Task.CompletedTask;

    public override Task Heal(Field field) => Task.CompletedTask;
}
