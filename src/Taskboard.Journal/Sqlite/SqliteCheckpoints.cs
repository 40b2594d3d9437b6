using Microsoft.Data.Sqlite;

namespace Taskboard.Journal;

/// <summary>
/// Copies the write-ahead log into the file on a thread of its own, a little at a time. Left to the commits, every so many of them would do all
/// of it at once, while everybody waits.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    private const int Records = 400; // between two copies: some 2,000 pages
    private readonly SqliteConnection connection;
    private readonly ManualResetEventSlim due = new();
    private readonly Thread thread;
    private volatile bool closed;
    private int waiting;

    public SqliteCheckpoints(string path)
    {
        connection = SqliteFile.Connect(path, TimeSpan.Zero);
        thread = new Thread(Run) { IsBackground = true, Name = "journal checkpoints" };
        thread.Start();
    }

    /// <summary>Told of a commit, on the writer's thread.</summary>
    public void Committed(int records)
    {
        waiting += records;
        if (waiting < Records)
            return;
        waiting = 0;
        due.Set();
    }

    public void Dispose()
    {
        closed = true;
        due.Set();
        thread.Join();
        connection.Dispose();
        due.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            due.Wait();
            due.Reset();
            if (closed)
                return;
            try
            {
                SqliteFile.Execute(connection, "PRAGMA wal_checkpoint(PASSIVE)");
            }
            catch (SqliteException)
            {
                // a commit does it instead, and says what is wrong with the disk
            }
        }
    }
}
