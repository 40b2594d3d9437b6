using System.Globalization;

namespace Taskboard.Bench;

/// <summary>What to measure and how long.</summary>
internal sealed record Settings
{
    /// <summary>What is measured: <c>board</c>, <c>moves</c>, <c>live</c>, <c>rounds</c>, <c>memory</c>, <c>start</c>, <c>import</c>, or <c>all</c>.</summary>
    public required string What { get; init; }

    /// <summary>The published server; null to publish it first.</summary>
    public string? Server { get; init; }

    /// <summary>The port it is to listen on.</summary>
    public int Port { get; init; } = 5240;

    /// <summary>Seconds of each measurement.</summary>
    public int Seconds { get; init; } = 8;

    /// <summary>Seconds before each measurement that do not count.</summary>
    public int WarmUp { get; init; } = 4;

    /// <summary>Tasks on the board.</summary>
    public int Tasks { get; init; } = 1_000;

    /// <summary>Moves a second of the open loop.</summary>
    public int Rate { get; init; } = 50;

    /// <summary>Connections; null for the usual ones.</summary>
    public IReadOnlyList<int>? Connections { get; init; }

    /// <summary>Seed of everything that is chosen at random.</summary>
    public int Seed { get; init; } = 20_260_101;

    /// <summary>A PostgreSQL connection string; null for SQLite.</summary>
    public string? Database { get; init; }

    public const string Usage = """
        Taskboard.Bench board|moves|live|rounds|memory|start|import|all [options]
          --server DIR        the published server (default: publishes src/Taskboard.Server into artifacts/bench)
          --port N            where it listens (5240)
          --seconds N         of each measurement (8)
          --warm-up N         seconds before it that do not count (4)
          --tasks N           tasks on the board (1000)
          --rate N            moves a second while watchers are measured (50)
          --connections A,B   connections or watchers instead of the usual ones
          --seed N            of what is chosen at random
          --database TEXT     a PostgreSQL connection string instead of SQLite
        """;

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Settings? Read(string[] args)
    {
        if (args is not [var what, .. var options] || options.Length % 2 != 0)
            return null;
        var settings = new Settings { What = what };
        for (var i = 0; i < options.Length; i += 2)
        {
            var value = options[i + 1];
            int Number() => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
            Settings? with = options[i] switch
            {
                "--server" => settings with { Server = Path.GetFullPath(value) },
                "--port" => settings with { Port = Number() },
                "--seconds" => settings with { Seconds = Number() },
                "--warm-up" => settings with { WarmUp = Number() },
                "--tasks" => settings with { Tasks = Number() },
                "--rate" => settings with { Rate = Number() },
                "--connections" => settings with { Connections = [.. value.Split(',').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))] },
                "--seed" => settings with { Seed = Number() },
                "--database" => settings with { Database = value },
                _ => null,
            };
            if (with is null)
                return null;
            settings = with;
        }
        return settings;
    }
}
