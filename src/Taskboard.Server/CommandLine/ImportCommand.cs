using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Taskboard.Domain.Timing;
using Taskboard.Import;
using Taskboard.Import.Documents;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>import FILE</c>: reads a plan, shows what it proposes, and puts it on the board if asked to. Starts no server.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = Text.Get(terminal.Language, "cli.import.file") };
        var json = new Option<bool>("--json") { Description = Text.Get(terminal.Language, "cli.import.json") };
        var accept = new Option<bool>("--accept") { Description = Text.Get(terminal.Language, "cli.import.accept") };
        var year = new Option<int?>("--year") { Description = Text.Get(terminal.Language, "cli.import.year"), HelpName = "N" };
        year.Validators.Add(result =>
        {
            // what is no number is told by the parser itself
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) && !Years.Holds(given))
                result.AddError("year");
        });
        var command = new Command("import", Text.Get(terminal.Language, "cli.import")) { file, json, accept, year };
        command.SetAction((parsed, cancel) => Import(
            terminal, common.Read(parsed), parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(accept), parsed.GetValue(year), cancel));
        return command;
    }

    private static async Task<int> Import(
        Terminal terminal, ServerOptions options, string path, bool json, bool accept, int? year, CancellationToken cancel)
    {
        var bytes = await Read(path, cancel);
        var today = Clock.DayOf(TimeProvider.System.GetUtcNow());
        switch (PlanImport.Read(bytes, Path.GetFileName(path), new ReadOptions(year, OfficialCalendar.Default, today)))
        {
            case ImportOutcome.Refused(var problem):
                var words = DocumentWords.Of(problem, terminal.Language);
                return terminal.Fail($"{path}: {words.What}", words.ToDo);
            case ImportOutcome.Drafted(var draft, var document):
                if (json)
                    WriteJson(draft);
                else
                    DraftSummary.Write(terminal, draft);
                return accept ? await Accept(terminal, options, draft, document, bytes, cancel) : ExitCodes.Done;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<int> Accept(
        Terminal terminal, ServerOptions options, Domain.Plans.PlanDraft draft, PlanDocument document, byte[] bytes, CancellationToken cancel)
    {
        await using var app = await ServerHost.Build(options, cancel: cancel);
        // the same file accepted again gives the plan that is there
        var command = "import-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        var reply = await app.Services.GetRequiredService<PlanDesk>().Accept(
            draft, new SourceDocument(document.FileName, document.Lines), [.. Enumerable.Range(0, draft.Tasks.Length)], Operator.Coordinator, command, cancel);
        if (reply is not PlanReply.Done done)
        {
            var refused = (PlanReply.Refused)reply;
            var words = RefusalWords.Of(refused.Why, null, app.Services.GetRequiredService<Clock>().Workflows, terminal.Language);
            var where = refused.Task is { } index ? $"{draft.Tasks[index].Lines.First}: " : "";
            return terminal.Fail(where + words.What, words.ToDo);
        }
        terminal.Note(done.Repeated ? "cli.import.repeated" : "cli.import.done", done.Plan.Title, done.TaskIds.Count, done.Plan.Id);
        return ExitCodes.Done;
    }

    private static void WriteJson(Domain.Plans.PlanDraft draft)
    {
        using var output = Console.OpenStandardOutput();
        DraftJson.Write(draft, output);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The file's bytes, but no more than tell that it is too large.</summary>
    private static async Task<byte[]> Read(string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81_920, useAsync: true);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (bytes.Length <= PlanFile.LargestBytes && (read = await file.ReadAsync(buffer, cancel)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
