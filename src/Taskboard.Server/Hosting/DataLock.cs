namespace Taskboard.Server.Hosting;

/// <summary>Keeps a second server away from a SQLite database that one serves already: each would hold states the other changes.
/// Commands of the command line may work beside a server.</summary>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream? _file;

    private DataLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock; it goes with the process, whatever becomes of that.</summary>
    /// <exception cref="DataInUse">Another server has it.</exception>
    public static DataLock Take(ServerOptions options)
    {
        if (options.Database is not null)
            return new DataLock(null);
        System.IO.Directory.CreateDirectory(options.DataDirectory);
        try
        {
            return new DataLock(new FileStream(Path.Combine(options.DataDirectory, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DataInUse(taken);
        }
    }

    public void Dispose() => _file?.Dispose();
}

/// <summary>Another server serves this data directory.</summary>
internal sealed class DataInUse(Exception inner) : Exception("Another server serves this data directory.", inner);
