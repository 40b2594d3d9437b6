namespace Taskboard.Bench.Drills;

/// <summary>Between the second node and the database each packet is 40 ms under way.</summary>
internal sealed class SlowNetwork : Fault
{
    private static readonly TimeSpan s_oneWay = TimeSpan.FromMilliseconds(40);

    public override string Words => "40 ms each way between a node and the database";

    public override bool NeedsNetworks => true;

    public override Task Strike(Field field)
    {
        field.Networks[1].Delay = s_oneWay;
        return Task.CompletedTask;
    }

    public override Task Heal(Field field)
    {
        field.Networks[1].Delay = TimeSpan.Zero;
        return Task.CompletedTask;
    }
}
