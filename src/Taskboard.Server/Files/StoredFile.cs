namespace Taskboard.Server.Files;

/// <summary>A file whose bytes lie beside the journal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">What it belongs to, see <see cref="FileOwners"/>.</param>
/// <param name="Name">Its name as it came, where the journal does not hold it; null otherwise.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="StoredBy">Id of the person who brought it.</param>
/// <param name="StoredAt">When, by the database's measure: microseconds since 1970.</param>
internal sealed record StoredFile(string Id, string Owner, string? Name, long Size, byte[] Digest, string StoredBy, long StoredAt)
{
    /// <summary>False while its bytes are still coming, or where they stopped coming in the middle.</summary>
    public bool IsWhole => Digest.Length > 0;
}
