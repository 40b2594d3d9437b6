namespace Taskboard.Server.Files;

/// <summary>A file on its way in lies in a temporary file that only this program reads and that is gone when it is closed. Nothing of it is held in memory.</summary>
internal static class Spool
{
    private const int Buffer = 64 * 1024;

    /// <summary>An empty temporary file. Where the system allows it, it has no name any more once it is open: nothing is left of it, however the program ends.</summary>
    public static FileStream New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous, BufferSize = Buffer };
        if (OperatingSystem.IsWindows())
            options.Options |= FileOptions.DeleteOnClose;
        else
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(Path.GetTempPath(), $"taskboard-{Path.GetRandomFileName()}");
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }

    /// <summary>Takes in a body; null where it is larger than is taken, however large it said it was.</summary>
    public static async Task<FileStream?> Take(Stream body, long most, CancellationToken cancel)
    {
        var file = New();
        try
        {
            var buffer = new byte[Buffer];
            int read;
            while ((read = await body.ReadAsync(buffer, cancel)) > 0)
            {
                if (file.Length + read > most)
                {
                    await file.DisposeAsync();
                    return null;
                }
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                await file.FlushAsync(cancel);
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
