using System.CommandLine;
using Taskboard.Journal;
using Taskboard.Server.Files;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>verify</c>: walks the whole journal, and compares the files on cards with their digests in it. Prints the head digest, which <c>--expect</c> compares later.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var expect = new Option<string>("--expect") { Description = Text.Get(terminal.Language, "cli.verify.expect"), HelpName = "POSITION:DIGEST" };
        expect.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !HeadDigest.TryParse(text, out _))
                result.AddError("expect");
        });
        var command = new Command("verify", Text.Get(terminal.Language, "cli.verify")) { expect };
        command.SetAction(async (parsed, cancel) =>
        {
            HeadDigest? expected = HeadDigest.TryParse(parsed.GetValue(expect), out var given) ? given : null;
            var options = common.Read(parsed);
            await using var database = await Database.Open(options.Database ?? options.DatabaseFile, new DatabaseOptions { MustExist = true }, cancel);
            var found = await JournalVerifier.Verify(database, expected, cancel);
            if (found.Fault is { } fault)
                return terminal.Fail(Text.Get(terminal.Language, "cli.verify.broken", fault), Text.Get(terminal.Language, "cli.verify.broken.do"));
            terminal.Note("cli.verify.sound", found.Head.Position, found.Streams);
            terminal.Out.WriteLine(found.Head);
            var (whole, broken) = await FileCheck.Run(database, cancel);
            if (broken.Count > 0)
                return terminal.Fail(Text.Get(terminal.Language, "cli.verify.files.broken", string.Join("; ", broken.Select(Words))), Text.Get(terminal.Language, "cli.verify.files.broken.do"));
            terminal.Note("cli.verify.files", whole);
            return ExitCodes.Done;

            string Words(BrokenFile file) => Text.Get(
                terminal.Language, file.Missing ? "cli.verify.files.missing" : "cli.verify.files.changed", file.TaskCode, file.Number, file.Name);
        });
        return command;
    }
}
