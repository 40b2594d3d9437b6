using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>Where a command writes, and in which language. What a program is to read goes to <see cref="Out"/>; everything else to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Language">The language of messages.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, Language Language)
{
    /// <summary>Vietnamese, unless <c>--lang en</c> was given or the environment is an English one.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
                return Named(args[i + 1]);
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
                return Named(args[i]["--lang=".Length..]);
        }
        return Named(environment("LC_ALL") is { Length: > 0 } all ? all : environment("LANG"));
    }

    /// <summary>Writes a text to standard error.</summary>
    public void Note(string key, params ReadOnlySpan<object?> args) => Error.WriteLine(Text.Get(Language, key, args));

    /// <summary>Writes a text to standard output.</summary>
    public void Say(string key, params ReadOnlySpan<object?> args) => Out.WriteLine(Text.Get(Language, key, args));

    /// <summary>Says what happened and what to do: exit code 1.</summary>
    public int Fail(string what, string toDo)
    {
        Error.WriteLine(what);
        Error.WriteLine(toDo);
        return ExitCodes.Failed;
    }

    private static Language Named(string? name) => name?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.En : Language.Vi;
}
