using System.CommandLine;
using Taskboard.Journal;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>backup FILE</c>: copies the database into one SQLite file while writes go on, and verifies the copy.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = Text.Get(terminal.Language, "cli.backup.file") };
        var command = new Command("backup", Text.Get(terminal.Language, "cli.backup")) { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = common.Read(parsed);
            await using var database = await Database.Open(options.Database ?? options.DatabaseFile, new DatabaseOptions { MustExist = true }, cancel);
            var found = await Backup.Write(database, Path.GetFullPath(parsed.GetValue(file)!), cancel);
            terminal.Note("cli.backup.done", found.Head.Position);
            terminal.Out.WriteLine(found.Head);
            return ExitCodes.Done;
        });
        return command;
    }
}
