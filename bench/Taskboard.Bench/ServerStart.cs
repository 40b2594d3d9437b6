namespace Taskboard.Bench;

/// <summary>How a server is started.</summary>
/// <param name="Directory">Where the program lies.</param>
/// <param name="Address">Where it is to listen.</param>
/// <param name="Data">Its data directory.</param>
/// <param name="Database">A PostgreSQL connection string; null for SQLite.</param>
internal sealed record ServerStart(string Directory, Uri Address, string Data, string? Database)
{
    /// <summary>The program: the one with the Orleans engine where that is there.</summary>
    public string Program => Path.Combine(Directory, HasSilo ? "Taskboard.Orleans" : "Taskboard.Server");

    /// <summary>Whether the program has the Orleans engine.</summary>
    public bool HasSilo => File.Exists(Path.Combine(Directory, "Taskboard.Orleans"));

    /// <summary>Further options of <c>serve</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What stands before the program on the command line.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Variables of its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Told of each line that it writes.</summary>
    public Action<string> Log { get; init; } = static line => Console.Error.WriteLine("  server: " + line);
}
