namespace Taskboard.Bench.Drills;

/// <summary>The second node is cut off from the database; users and the other nodes still reach it. Nobody is told: packets are lost.</summary>
internal sealed class Partition : Fault
{
    /// <summary>A node that has not heard of the database for five seconds says so; and some for a loaded machine.</summary>
    public const int SecondsToNotice = 8;

    public override string Words => "a node cut off from the database";

    public override bool NeedsNetworks => true;

    public override Task Strike(Field field)
    {
        field.Networks[1].Cut();
        return Task.CompletedTask;
    }

    public override async Task Heal(Field field)
    {
        var isUnready = await IsUnready(field.Addresses[1]);
        field.Networks[1].Mend();
        if (!isUnready && field.Settings.FaultSeconds >= SecondsToNotice)
            throw new DrillFailed("the node that is cut off says that it is ready");
    }
}
