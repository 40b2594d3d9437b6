using System.CommandLine;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>The options that every command takes, each also by an environment variable, which is where a connection string with a password belongs.</summary>
internal sealed class CommonOptions
{
    /// <summary>Makes them.</summary>
    public CommonOptions(Language language)
    {
        Data = new Option<string>("--data") { Description = Text.Get(language, "cli.data"), HelpName = "DIR", Recursive = true };
        Database = new Option<string>("--database") { Description = Text.Get(language, "cli.database"), HelpName = "CONNECTION", Recursive = true };
        Lang = new Option<string>("--lang") { Description = Text.Get(language, "cli.lang"), HelpName = "vi|en", Recursive = true };
        Lang.AcceptOnlyFromAmong("vi", "en");
    }

    /// <summary>The data directory.</summary>
    public Option<string> Data { get; }

    /// <summary>A PostgreSQL connection string.</summary>
    public Option<string> Database { get; }

    /// <summary>The language; read before the rest, see <see cref="Terminal.LanguageOf"/>.</summary>
    public Option<string> Lang { get; }

    /// <summary>What they say.</summary>
    public ServerOptions Read(ParseResult parsed) => new()
    {
        DataDirectory = Path.GetFullPath(parsed.GetValue(Data) ?? Variable("DATA") ?? "data"),
        Database = parsed.GetValue(Database) ?? Variable("DATABASE"),
    };

    /// <summary>An environment variable of this program; null where it is not set.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable("TASKBOARD_" + name) is { Length: > 0 } value ? value : null;
}
