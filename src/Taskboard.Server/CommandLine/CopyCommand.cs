using System.CommandLine;
using Taskboard.Journal;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>copy --from X --to Y</c>: moves everything to another database, SQLite or PostgreSQL, and compares it record by record.</summary>
internal static class CopyCommand
{
    public static Command Make(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = Text.Get(terminal.Language, "cli.copy.from"), HelpName = "FILE|CONNECTION", Required = true };
        var to = new Option<string>("--to") { Description = Text.Get(terminal.Language, "cli.copy.to"), HelpName = "FILE|CONNECTION", Required = true };
        var command = new Command("copy", Text.Get(terminal.Language, "cli.copy")) { from, to };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var source = await Open(parsed.GetValue(from)!, new DatabaseOptions { MustExist = true }, cancel);
            await using var target = await Open(parsed.GetValue(to)!, new DatabaseOptions(), cancel);
            var report = await DatabaseCopy.Run(source, target, cancel);
            foreach (var (table, rows) in report.Rows)
                terminal.Error.WriteLine($"  {table,-24} {rows,12:N0}");
            terminal.Note("cli.copy.done", report.Head.Position, report.Rows.Values.Sum());
            terminal.Out.WriteLine(report.Head);
            return report.LeftBehind == 0
                ? ExitCodes.Done
                : terminal.Fail(Text.Get(terminal.Language, "cli.copy.went-on", report.LeftBehind), Text.Get(terminal.Language, "cli.copy.went-on.do"));
        });
        return command;
    }

    private static async Task<Database> Open(string location, DatabaseOptions options, CancellationToken cancel)
    {
        try
        {
            return await Database.Open(location, options, cancel);
        }
        catch (DatabaseUnavailable) when (options.MustExist && File.Exists(location) is false && !location.Contains('=', StringComparison.Ordinal))
        {
            throw new FileNotFoundException(null, location);
        }
    }
}
