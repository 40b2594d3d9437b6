using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Takes out of a picture what tells of place, time and device, as for photos of visits. Nothing is decoded; the picture itself stays as it is.</summary>
internal static class PictureStripping
{
    // a JPEG is held whole while it is gone through: so many at a time, whoever sends
    private static readonly SemaphoreSlim s_room = new(2);

    /// <summary>The picture without it, from its beginning; null where it is damaged. The file that was handed in is closed where another takes its place.</summary>
    public static async Task<FileStream?> Strip(FileStream file, FileType type, CancellationToken cancel)
    {
        if (type == FileType.Heic)
            return HeicBlanking.Blank(file) ? file : null;
        var stripped = Spool.New();
        var whole = false;
        try
        {
            whole = type switch
            {
                FileType.Png => PngStripping.Strip(file, stripped),
                FileType.Webp => WebpStripping.Strip(file, stripped),
                _ => await Jpeg(file, stripped, cancel),
            };
            stripped.Position = 0;
        }
        finally
        {
            await (whole ? file : stripped).DisposeAsync();
        }
        return whole ? stripped : null;
    }

    private static async Task<bool> Jpeg(FileStream file, FileStream stripped, CancellationToken cancel)
    {
        await s_room.WaitAsync(cancel);
        try
        {
            var bytes = new byte[file.Length];
            file.Position = 0;
            await file.ReadExactlyAsync(bytes, cancel);
            if (JpegStripping.Strip(bytes, keepTurn: true) is not { } clean)
                return false;
            await stripped.WriteAsync(clean, cancel);
            return true;
        }
        finally
        {
            s_room.Release();
        }
    }
}
