using Taskboard.Server.CommandLine;

namespace Taskboard.Server.Tests.CommandLine;

/// <summary>One run of the program's command line in this process.</summary>
internal sealed record CommandLineRun(int Code, string Out, string Error)
{
    public static async Task<CommandLineRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await TaskboardCommand.Run([.. args, "--lang", "en"], output, error);
        return new CommandLineRun(code, output.ToString().Trim(), error.ToString().Trim());
    }
}
