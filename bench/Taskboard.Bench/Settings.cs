using System.Globalization;

namespace Taskboard.Bench;

/// <summary>What to measure and how long.</summary>
internal sealed record Settings
{
    /// <summary>What is measured: <c>board</c>, <c>moves</c>, <c>live</c>, <c>rounds</c>, <c>memory</c>, <c>start</c>, <c>import</c>, <c>growth</c>, <c>office</c>, <c>all</c>, a <c>drill</c>, or a
    /// day of a <c>wall</c> display.</summary>
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

    /// <summary>Tasks of one plan; 0 for one plan of all.</summary>
    public int Plan { get; init; }

    /// <summary>Records of the journal that are written before the office is measured.</summary>
    public long Records { get; init; } = 2_000_000;

    /// <summary>Moves a second of the open loop.</summary>
    public int Rate { get; init; } = 50;

    /// <summary>Connections; null for the usual ones.</summary>
    public IReadOnlyList<int>? Connections { get; init; }

    /// <summary>Seed of everything that is chosen at random.</summary>
    public int Seed { get; init; } = 20_260_101;

    /// <summary>A PostgreSQL connection string; null for SQLite.</summary>
    public string? Database { get; init; }

    /// <summary>Nodes of the server, on ports that follow each other. More than one needs PostgreSQL.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>What goes wrong in a drill, see <see cref="Drills.FaultBook"/>.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Seconds for which it does.</summary>
    public int FaultSeconds { get; init; } = 5;

    /// <summary>Watchers of a drill, shared out over the nodes.</summary>
    public int Watchers { get; init; } = 12;

    /// <summary>Where a drill puts its databases; null for the folder of temporary files.</summary>
    public string? Folder { get; init; }

    /// <summary>The library of faketime, for the drill with a wrong clock.</summary>
    public string? FakeTime { get; init; }

    /// <summary>How many times faster than real time the day before a wall display is played.</summary>
    public int Speed { get; init; } = 120;

    /// <summary>How often the wall display loses its network over that day.</summary>
    public int Losses { get; init; } = 20;

    /// <summary>How often the server is started again over that day.</summary>
    public int Restarts { get; init; } = 3;

    public const string Usage = """
        Taskboard.Bench board|moves|live|rounds|memory|start|import|growth|office|all|drill|wall [options]
          --server DIR        the published server (default: publishes src/Taskboard.Server into artifacts/bench)
          --port N            where it listens (5240)
          --seconds N         of each measurement (8)
          --warm-up N         seconds before it that do not count (4)
          --tasks N           tasks on the board (1000)
          --plan N            tasks of one plan (all)
          --records N         records of the journal behind the office (2000000)
          --rate N            moves a second while watchers are measured (50)
          --connections A,B   connections or watchers instead of the usual ones
          --seed N            of what is chosen at random
          --database TEXT     a PostgreSQL connection string instead of SQLite
          --nodes N           nodes of the server on that PostgreSQL (1; in a drill 3)
          --fault NAME        what goes wrong in a drill, which starts a PostgreSQL of its own
          --fault-seconds N   for how long (5)
          --watchers N        open boards in a drill (12)
          --folder DIR        where a drill puts its database (the folder of temporary files)
          --faketime FILE     the library of faketime
          --speed N           how many times faster than real time the day before a wall display is played (120)
          --losses N          losses of the display's network over that day (20)
          --restarts N        restarts of the server over that day (3)
        """;

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Settings? Read(string[] args)
    {
        if (args is not [var what, .. var options] || options.Length % 2 != 0)
            return null;
        var settings = new Settings { What = what };
        if (what == "growth")
            settings = settings with { Plan = 100 };
        if (what == "office")
            settings = settings with { Tasks = 20_000, Plan = 100 };
        if (what == "drill")
            settings = settings with { Nodes = 3, Seconds = 15, Tasks = 400 };
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
                "--plan" => settings with { Plan = Number() },
                "--records" => settings with { Records = Number() },
                "--rate" => settings with { Rate = Number() },
                "--connections" => settings with { Connections = [.. value.Split(',').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))] },
                "--seed" => settings with { Seed = Number() },
                "--database" => settings with { Database = value },
                "--nodes" => settings with { Nodes = Number() },
                "--fault" => settings with { Fault = value },
                "--fault-seconds" => settings with { FaultSeconds = Number() },
                "--watchers" => settings with { Watchers = Number() },
                "--folder" => settings with { Folder = Path.GetFullPath(value) },
                "--speed" => settings with { Speed = Number() },
                "--losses" => settings with { Losses = Number() },
                "--restarts" => settings with { Restarts = Number() },
                "--faketime" => settings with { FakeTime = Path.GetFullPath(value) },
                _ => null,
            };
            if (with is null)
                return null;
            settings = with;
        }
        return settings;
    }
}
