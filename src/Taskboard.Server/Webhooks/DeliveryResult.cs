namespace Taskboard.Server.Webhooks;

/// <summary>What became of sending a delivery once.</summary>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Took">How long it took, in milliseconds.</param>
/// <param name="Answer">How the answer began.</param>
/// <param name="Error">Why there was none, see <see cref="Texts.ConnectionTrouble"/>.</param>
/// <param name="RetryAfter">When the receiver wants to be asked again.</param>
internal sealed record DeliveryResult(int? Status, int Took, string? Answer, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>Whether the receiver wants nothing any more.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
