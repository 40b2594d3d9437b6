using Taskboard.Domain.Notices;

namespace Taskboard.Server.Notices;

/// <summary>A notice on its way into the table.</summary>
/// <param name="PersonId">Who is told.</param>
/// <param name="Notice">What, and because of what.</param>
/// <param name="TaskId">The task; for a webhook its id, for a substitute <see cref="ActingTime.SubjectOf"/>.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who caused it; null for a day. For a webhook its name.</param>
public sealed record NewNotice(string PersonId, Notice Notice, string TaskId, DateTimeOffset At, string? Actor)
{
    /// <summary>Its key in the table: a person is told of a cause once.</summary>
    public string Id => $"{PersonId}/{Notice.Cause}";

    /// <summary>The cause in such a key.</summary>
    public static string CauseIn(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }
}
