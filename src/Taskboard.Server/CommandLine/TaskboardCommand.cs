using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>The program's command line. Without a command it serves.</summary>
internal static class TaskboardCommand
{
    /// <summary>Runs the program.</summary>
    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, IServerExtension? extension = null)
    {
        var terminal = new Terminal(output, error, Terminal.LanguageOf(args, Environment.GetEnvironmentVariable));
        var common = new CommonOptions(terminal.Language);
        var parsed = Build(terminal, common, extension).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Misused(parsed, terminal);
        try
        {
            // the server itself listens for the signals that end it
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception fault) when (Failures.WordsOf(fault, common.Read(parsed), terminal.Language) is { } words)
        {
            return terminal.Fail(words.What, words.ToDo);
        }
    }

    private static RootCommand Build(Terminal terminal, CommonOptions common, IServerExtension? extension)
    {
        var serve = new ServeCommand(terminal, common, extension);
        var root = new RootCommand(Text.Get(terminal.Language, "cli.description"));
        serve.AddTo(root);
        root.Subcommands.Add(serve.Command());
        root.Subcommands.Add(ImportCommand.Make(terminal, common));
        root.Subcommands.Add(UserCommand.Make(terminal, common));
        root.Subcommands.Add(UnitsCommand.Make(terminal, common));
        root.Subcommands.Add(TokenCommand.Make(terminal, common));
        root.Subcommands.Add(VerifyCommand.Make(terminal, common));
        root.Subcommands.Add(RebuildCommand.Make(terminal, common));
        root.Subcommands.Add(BackupCommand.Make(terminal, common));
        root.Subcommands.Add(RestoreCommand.Make(terminal, common));
        root.Subcommands.Add(CopyCommand.Make(terminal));
        root.Subcommands.Add(HealthCommand.Make(terminal));
        root.Subcommands.Add(SimulateRoundCommand.Make(terminal));
        root.Options.Add(common.Data);
        root.Options.Add(common.Database);
        root.Options.Add(common.Lang);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Description = Text.Get(terminal.Language, "cli.help");
            else if (option is VersionOption version)
                version.Description = Text.Get(terminal.Language, "cli.version");
        }
        return root;
    }

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        var said = false;
        foreach (var token in parsed.UnmatchedTokens)
        {
            terminal.Note("cli.not-understood", token);
            said = true;
        }
        foreach (var fault in parsed.Errors)
        {
            var what = fault.SymbolResult switch
            {
                OptionResult { Option: var option } => option.Name,
                ArgumentResult { Argument: var argument } => argument.Name,
                _ => null,
            };
            if (what is not null)
                terminal.Note("cli.wrong-value", what);
            said |= what is not null;
        }
        if (!said)
            terminal.Note("cli.incomplete");
        terminal.Note("cli.see-help");
        return ExitCodes.WrongUsage;
    }
}
