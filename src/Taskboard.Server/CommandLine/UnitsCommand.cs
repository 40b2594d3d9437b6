using System.CommandLine;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;
using Taskboard.Server.Units;

namespace Taskboard.Server.CommandLine;

/// <summary><c>units import FILE</c>: shows what a list of units in CSV does, line by line, and enters all of it or nothing.</summary>
internal static class UnitsCommand
{
    private const int Largest = 2_000_000;

    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = Text.Get(terminal.Language, "cli.units.file") };
        var preview = new Option<bool>("--preview") { Description = Text.Get(terminal.Language, "cli.units.preview") };
        var import = new Command("import", Text.Get(terminal.Language, "cli.units.import")) { file, preview };
        import.SetAction((parsed, cancel) => Import(terminal, common.Read(parsed), parsed.GetValue(file)!, parsed.GetValue(preview), cancel));
        return new Command("units", Text.Get(terminal.Language, "cli.units")) { import };
    }

    private static async Task<int> Import(Terminal terminal, ServerOptions options, string path, bool previewOnly, CancellationToken cancel)
    {
        if (new FileInfo(path) is { Exists: true, Length: > Largest })
            return terminal.Fail(path, Text.Get(terminal.Language, "units.import.too-large"));
        if (ListText.Decode(await File.ReadAllBytesAsync(path, cancel)) is not { } text)
            return terminal.Fail(path, Text.Get(terminal.Language, "users.import.not-csv"));
        await using var app = await ServerHost.Build(options, cancel: cancel);
        var (lines, problem) = app.Services.GetRequiredService<UnitListReader>().Read(text, app.Services.GetRequiredService<Clock>().Today);
        if (problem is not null)
            return terminal.Fail(path, Text.Get(terminal.Language, problem, UnitTable.MostLines));
        foreach (var line in lines)
            terminal.Say("cli.units.line", line.Number, line.Cells.Name, Outcome(line, terminal.Language));
        var bad = lines.Count(line => line.Faults.Count > 0);
        if (bad > 0)
            return terminal.Fail(Text.Get(terminal.Language, "units.import.found", lines.Count, bad), Text.Get(terminal.Language, "cli.units.none-entered"));
        if (previewOnly)
            return ExitCodes.Done;
        var changes = lines.Where(line => line.Events.Count > 0).Select(line => (line.Events, line.Version)).ToList();
        if (!await app.Services.GetRequiredService<UnitDesk>().EnterAll(changes, Operator.Admin, UnitImportPages.CommandOf(lines), cancel))
            return terminal.Fail(path, Text.Get(terminal.Language, "units.import.changed-meanwhile"));
        terminal.Note("cli.units.done", changes.Count);
        return ExitCodes.Done;
    }

    private static string Outcome(UnitLine line, Language language) => line.Faults.Count > 0
        ? string.Join(' ', line.Faults.Select(fault => fault.Words(language)))
        : Text.Get(language, "units.import." + Names.Kebab(line.Effect));
}
