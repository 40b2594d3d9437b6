namespace Taskboard.Journal;

/// <summary>A SQLite database as one file, taken while writes go on, and put back.</summary>
public static class Backup
{
    /// <summary>
    /// Copies the database as it stands at one moment into a new file, and verifies the copy before the file gets its name.
    /// </summary>
    /// <returns>What the copy was found to be: sound, and with which digest.</returns>
    /// <exception cref="BackupRefused">The copy does not verify, or the file is there already; there is no new file then.</exception>
    /// <exception cref="NotOnPostgres">The database is on PostgreSQL.</exception>
    public static async Task<Verification> Write(Database database, string file, CancellationToken cancel)
    {
        if (database is not SqliteDatabase source)
            throw new NotOnPostgres();
        if (File.Exists(file))
            throw new BackupRefused(BackupRefusal.FileExists, null);
        var partial = file + ".partial";
        try
        {
            await Task.Run(() => SqliteCopy.Copy(source.Path, partial), cancel);
            var found = await SqliteCopy.Verify(partial, cancel);
            SqliteCopy.Flush(partial);
            File.Move(partial, file);
            return found;
        }
        catch (Exception exception)
        {
            if (SqliteCopy.ProblemOf(exception) is { } problem)
                throw problem;
            throw;
        }
        finally
        {
            SqliteCopy.Delete(partial);
        }
    }

    /// <summary>
    /// Puts a backup in a database's place. It is verified first; the database that was there is kept beside it under another name.
    /// </summary>
    /// <returns>What was put there, and where the old file is, or null if there was none.</returns>
    /// <exception cref="BackupRefused">The backup does not verify; nothing was changed.</exception>
    /// <exception cref="DatabaseLocked">The database is in use; nothing was changed.</exception>
    /// <exception cref="NotOnPostgres">The database is on PostgreSQL.</exception>
    public static async Task<(Verification Found, string? Kept)> Restore(string file, string location, CancellationToken cancel)
    {
        if (PostgresLocation.Is(location))
            throw new NotOnPostgres();
        if (!File.Exists(file))
            throw new DatabaseUnavailable();
        var path = SqliteFile.PathOf(location);
        var partial = path + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await Task.Run(() => SqliteCopy.Copy(file, partial), cancel);
            var found = await SqliteCopy.Verify(partial, cancel);
            SqliteCopy.Flush(partial);
            var kept = SqliteCopy.PutAside(path);
            File.Move(partial, path);
            return (found, kept);
        }
        catch (Exception exception)
        {
            if (SqliteCopy.ProblemOf(exception) is { } problem)
                throw problem;
            throw;
        }
        finally
        {
            SqliteCopy.Delete(partial);
        }
    }
}
