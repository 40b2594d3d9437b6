using System.Globalization;
using Taskboard.Bench.Journal;
using Taskboard.Journal;

// dotnet run -c Release --project bench/Taskboard.Bench.Journal -- LOCATION [seconds] [writers,...] [largest batch,...]
// LOCATION is a SQLite file on a real disk, or a PostgreSQL connection string.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Taskboard.Bench.Journal LOCATION [SECONDS] [WRITERS,...] [LARGEST-BATCH,...]");
    return 2;
}

var location = args[0];
var duration = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5);
var writers = Numbers(2, [1, 16, 64]);
var batches = Numbers(3, [1, Writer.Most]);

Board board;
await using (var database = await Database.Open(location))
{
    board = await Board.Fill(database);
    if (database.Dialect == Dialect.Sqlite)
        Console.WriteLine($"SQLite's own durable one-row updates: {await OwnCommits.Measure(database, duration):F0}/s");
}

foreach (var largest in batches)
{
    await using var database = await Database.Open(location, new DatabaseOptions { LargestBatch = largest });
    foreach (var count in writers)
    {
        await board.Move(database, count, TimeSpan.FromSeconds(1)); // warm
        Console.WriteLine(await board.Move(database, count, duration));
    }
}

await using (var database = await Database.Open(location))
{
    var verification = await JournalVerifier.Verify(database, null, CancellationToken.None);
    Console.WriteLine($"verified {verification.Head.Position} records: {verification.Fault?.ToString() ?? "sound"}");
}
return 0;

int[] Numbers(int place, int[] otherwise) =>
    args.Length > place ? [.. args[place].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))] : otherwise;
