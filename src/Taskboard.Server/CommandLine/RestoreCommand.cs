using System.CommandLine;
using Taskboard.Journal;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>restore FILE</c>: puts a verified backup in the database's place; what was there is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = Text.Get(terminal.Language, "cli.restore.file") };
        var command = new Command("restore", Text.Get(terminal.Language, "cli.restore")) { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = common.Read(parsed);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path))
                throw new FileNotFoundException(null, path);
            using var held = DataLock.Take(options);
            var (found, kept) = await Backup.Restore(path, options.Database ?? options.DatabaseFile, cancel);
            if (kept is not null)
                terminal.Note("cli.restore.kept", kept);
            terminal.Note("cli.restore.done", found.Head.Position);
            terminal.Out.WriteLine(found.Head);
            return ExitCodes.Done;
        });
        return command;
    }
}
