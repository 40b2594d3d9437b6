using System.CommandLine;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>restore FILE [--until MOMENT]</c>: puts a verified backup in the database's place, as it stood at a moment; what was there is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = Text.Get(terminal.Language, "cli.restore.file") };
        var until = new Option<string>("--until") { Description = Text.Get(terminal.Language, "cli.restore.until"), HelpName = "2025-01-20T10:00" };
        until.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !VietnamMoment.TryParse(text, out _))
                result.AddError("until");
        });
        var command = new Command("restore", Text.Get(terminal.Language, "cli.restore")) { file, until };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = common.Read(parsed);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path))
                throw new FileNotFoundException(null, path);
            RestorePoint? point = VietnamMoment.TryParse(parsed.GetValue(until), out var moment)
                ? new RestorePoint(moment, new DomainProjector(WorkflowBook.Default))
                : null;
            using var held = DataLock.Take(options);
            var (found, kept) = await Backup.Restore(path, options.Database ?? options.DatabaseFile, point, cancel);
            if (kept is not null)
                terminal.Note("cli.restore.kept", kept);
            terminal.Note("cli.restore.done", found.Head.Position);
            if (point is not null)
                terminal.Note("cli.restore.accounts");
            terminal.Out.WriteLine(found.Head);
            return ExitCodes.Done;
        });
        return command;
    }
}
