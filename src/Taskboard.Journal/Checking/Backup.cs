namespace Taskboard.Journal;

/// <summary>A database of either store as one SQLite file, taken while writes go on, and put back on either store.</summary>
public static class Backup
{
    /// <summary>
    /// Copies the database as it stands at one moment into a new file, and verifies the copy before the file gets its name.
    /// </summary>
    /// <returns>What the copy was found to be: sound, and with which digest.</returns>
    /// <exception cref="BackupRefused">The copy does not verify, or the file is there already; there is no new file then.</exception>
    public static async Task<Verification> Write(Database database, string file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (File.Exists(file))
            throw new BackupRefused(BackupRefusal.FileExists, null);
        return await Making(file + ".partial", async partial =>
        {
            if (database is SqliteDatabase source)
                await Task.Run(() => SqliteCopy.Copy(source.Path, partial), cancel);
            else
                await CopyInto(partial, database, cancel);
            var found = await SqliteCopy.Verify(partial, cancel);
            SqliteCopy.Flush(partial);
            File.Move(partial, file);
            return found;
        });
    }

    /// <summary>
    /// Puts a backup in a database's place. It is verified first. A SQLite database that was there is kept beside it under another name; one
    /// on PostgreSQL has to be empty.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="location">Where it goes, see <see cref="Database.Open"/>.</param>
    /// <param name="point">How far to go; null for all that the backup holds.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <returns>What was put there, and where the old file is, or null if there was none.</returns>
    /// <exception cref="BackupRefused">The backup does not verify; nothing was changed.</exception>
    /// <exception cref="CopyRefused">The database on PostgreSQL is not empty; nothing was changed.</exception>
    /// <exception cref="DatabaseLocked">The database is in use; nothing was changed.</exception>
    public static async Task<(Verification Found, string? Kept)> Restore(string file, string location, RestorePoint? point, CancellationToken cancel)
    {
        if (!File.Exists(file))
            throw new DatabaseUnavailable();
        return PostgresLocation.Is(location)
            ? (await RestoreToPostgres(file, location, point, cancel), null)
            : await RestoreToSqlite(file, SqliteFile.PathOf(location), point, cancel);
    }

    private static Task<(Verification, string?)> RestoreToSqlite(string file, string path, RestorePoint? point, CancellationToken cancel) =>
        Making(path + ".partial", async partial =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var found = await Prepare(file, partial, point, cancel);
            SqliteCopy.Flush(partial);
            var kept = SqliteCopy.PutAside(path);
            File.Move(partial, path);
            return (found, kept);
        });

    private static async Task<Verification> RestoreToPostgres(string file, string location, RestorePoint? point, CancellationToken cancel)
    {
        await using var target = await Database.Open(location, cancel: cancel);
        return await Making(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), async partial =>
        {
            var found = await Prepare(file, partial, point, cancel);
            // opened, a backup of an earlier version is brought up to this one
            await using var source = SqliteDatabase.Open(partial, new DatabaseOptions { MustExist = true });
            await DatabaseCopy.Run(source, target, cancel);
            return found;
        });
    }

    /// <summary>Makes a verified copy of a backup, taken back to a moment.</summary>
    private static async Task<Verification> Prepare(string file, string partial, RestorePoint? point, CancellationToken cancel)
    {
        await Task.Run(() => SqliteCopy.Copy(file, partial), cancel);
        var found = await SqliteCopy.Verify(partial, cancel);
        if (point is null)
            return found;
        await using (var database = SqliteDatabase.Open(partial, new DatabaseOptions { MustExist = true }))
            await PointInTime.Cut(database, point, cancel);
        SqliteCopy.CloseLog(partial);
        return await SqliteCopy.Verify(partial, cancel);
    }

    private static async Task CopyInto(string partial, Database database, CancellationToken cancel)
    {
        SqliteCopy.Delete(partial);
        await using (var target = SqliteDatabase.Open(partial, new DatabaseOptions()))
        {
            try
            {
                await DatabaseCopy.Run(database, target, cancel);
            }
            catch (CopyRefused refused) when (refused.Reason == CopyRefusal.DoesNotVerify)
            {
                var found = await JournalVerifier.Verify(database, null, cancel);
                throw new BackupRefused(BackupRefusal.DoesNotVerify, found.Fault);
            }
        }
        SqliteCopy.CloseLog(partial);
    }

    private static async Task<T> Making<T>(string partial, Func<string, Task<T>> make)
    {
        try
        {
            return await make(partial);
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
