using System.Diagnostics;

namespace Taskboard.Bench.Drills;

/// <summary>The second node lives in a network namespace of its own, with one link to the database and one to the users; the first is taken down. Needs root.</summary>
internal sealed class NetworkNamespace : Fault, IAsyncDisposable
{
    private const string Name = "taskboard-drill";
    private const string DatabaseSide = "10.98.71.1";
    private const string UserSide = "10.98.72.2";

    public override string Words => "a node cut off from the database (ip netns)";

    public override (string Address, string From)? Network => (DatabaseSide, "10.98.71.0/24");

    /// <summary>Makes the namespace and its links.</summary>
    public static async Task<NetworkNamespace> Create()
    {
        var made = new NetworkNamespace();
        await made.DisposeAsync();
        await Ip($"netns add {Name}");
        await Link("tb-db", DatabaseSide, "10.98.71.2");
        await Link("tb-us", "10.98.72.1", UserSide);
        await Ip($"-n {Name} link set lo up");
        return made;
    }

    public override ServerStart Change(int number, ServerStart start, Field field) => number != 1 ? start : start with
    {
        Address = new UriBuilder(start.Address) { Host = UserSide }.Uri,
        Database = field.Postgres!.Location(host: DatabaseSide),
        Before = ["ip", "netns", "exec", Name],
    };

    public override Task Strike(Field field) => Ip($"-n {Name} link set tb-db-in down");

    public override async Task Heal(Field field)
    {
        var isUnready = await IsUnready(field.Addresses[1]);
        await Ip($"-n {Name} link set tb-db-in up");
        if (!isUnready && field.Settings.FaultSeconds >= Partition.SecondsToNotice)
            throw new DrillFailed("the node that is cut off says that it is ready");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var rest in new[] { "link del tb-db", "link del tb-us", $"netns del {Name}" })
            await Try(rest);
    }

    private static async Task Link(string name, string here, string there)
    {
        await Ip($"link add {name} type veth peer name {name}-in netns {Name}");
        await Ip($"addr add {here}/24 dev {name}");
        await Ip($"link set {name} up");
        await Ip($"-n {Name} addr add {there}/24 dev {name}-in");
        await Ip($"-n {Name} link set {name}-in up");
    }

    private static async Task Ip(string command)
    {
        if (await Try(command) is { } problem)
            throw new DrillFailed($"ip {command}: {problem}");
    }

    private static async Task<string?> Try(string command)
    {
        using var ip = Process.Start(new ProcessStartInfo("ip", command) { RedirectStandardError = true })!;
        var said = await ip.StandardError.ReadToEndAsync();
        await ip.WaitForExitAsync();
        return ip.ExitCode == 0 ? null : said.Trim();
    }
}
