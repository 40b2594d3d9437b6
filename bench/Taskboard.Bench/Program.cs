using Taskboard.Bench;
using Taskboard.Bench.Drills;
using Taskboard.Bench.Wall;

if (Settings.Read(args) is not { } settings)
{
    await Console.Error.WriteLineAsync(Settings.Usage);
    return 2;
}

if (settings.What is "drill" or "wall")
{
    try
    {
        if (settings.What == "wall")
            return await WallDay.Play(settings) ? 0 : 1;
        if (await FaultBook.Find(settings) is { } fault)
            return await Drill.Play(fault, settings) ? 0 : 1;
        await Console.Error.WriteLineAsync($"{Settings.Usage}\nFaults: {string.Join(", ", FaultBook.Names)}");
        return 2;
    }
    catch (Exception problem)
    {
        await Console.Error.WriteLineAsync(problem is DrillFailed ? problem.Message : problem.ToString());
        return 1;
    }
}

var report = new Report(settings, args);
if (settings.What == "import")
{
    ImportBench.Run(report);
    report.Write();
    return 0;
}
await using (var stand = await Stand.Open(settings))
{
    switch (settings.What)
    {
        case "board":
            await BoardBench.Run(stand, settings, report);
            break;
        case "moves":
            await MovesBench.Run(stand, settings, report);
            break;
        case "live":
            await LiveBench.Run(stand, settings, report);
            break;
        case "rounds":
            await RoundsBench.Run(stand, settings, report);
            break;
        case "memory":
            await MemoryBench.Run(stand, settings, report);
            break;
        case "start":
            await StartBench.Run(stand, settings, report);
            break;
        case "growth":
            await GrowthBench.Run(stand, settings, report);
            break;
        case "office":
            await OfficeBench.Run(stand, settings, report);
            break;
        case "all":
            await BoardBench.Run(stand, settings, report);
            await MovesBench.Run(stand, settings, report);
            await LiveBench.Run(stand, settings, report);
            MemoryBench.Tell(stand, "after all of the above", report);
            await StartBench.Run(stand, settings, report);
            break;
        default:
            await Console.Error.WriteLineAsync(Settings.Usage);
            return 2;
    }
}
report.Write();
return 0;
