namespace Taskboard.Bench.Drills;

/// <summary>The second node ends by a signal, and is started again.</summary>
internal sealed class NodeEnds(string signal) : Fault
{
    private Task _ended = Task.CompletedTask;

    public override string Words => signal == "KILL" ? "kill -9 of a node" : "a node leaves (SIGTERM) and comes back";

    public override ServerStart Change(int number, ServerStart start, Field field) => signal == "KILL" ? start : start with { Options = [.. start.Options, "--drain", "1"] };

    public override Task Strike(Field field)
    {
        _ended = field.End(1, signal);
        return Task.CompletedTask;
    }

    public override async Task Heal(Field field)
    {
        await _ended;
        await field.Start(1);
    }
}
