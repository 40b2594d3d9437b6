using Taskboard.Server.Files;

namespace Taskboard.Server.Rounds;

/// <summary>Photos of visits. They lie beside the journal with all other files, so that they can be erased.</summary>
internal sealed class PhotoStore(FileStore store)
{
    /// <summary>Keeps a photo; one of that id that is there already stays.</summary>
    public Task Put(string id, string roundId, string stopId, string takenBy, byte[] content, CancellationToken cancel) =>
        store.PutOnce(id, FileOwners.Stop(roundId, stopId), takenBy, content, cancel);

    /// <summary>A photo of a stop; null where there is none of that id, or it is another stop's.</summary>
    public async Task<byte[]?> Find(string id, string roundId, string stopId, CancellationToken cancel)
    {
        if (await store.Find(id, FileOwners.Stop(roundId, stopId), cancel) is not { } file)
            return null;
        using var content = new MemoryStream((int)file.Size);
        await store.CopyTo(id, content, cancel);
        return content.ToArray();
    }
}
