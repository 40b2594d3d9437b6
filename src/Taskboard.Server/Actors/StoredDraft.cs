using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>A draft under review.</summary>
/// <param name="Id">The draft's id.</param>
/// <param name="Version">How often it was saved: 1 at first.</param>
/// <param name="OwnerId">The person who uploaded it.</param>
/// <param name="Created">When.</param>
/// <param name="Draft">The draft with the corrections so far.</param>
/// <param name="Document">The document that it was read from; null where there was none.</param>
/// <param name="Dropped">Indices of the tasks that the reviewer left out.</param>
/// <param name="PlanId">The plan that came of it; null while it is under review.</param>
public sealed record StoredDraft(
    string Id, long Version, string OwnerId, DateTimeOffset Created, PlanDraft Draft, SourceDocument? Document, IReadOnlyList<int> Dropped, string? PlanId)
{
    /// <summary>The last changes, the latest at the end: what can be taken back, one after the other.</summary>
    public IReadOnlyList<DraftStep> Steps { get; init; } = [];

    /// <summary>The plan on the board that it amends (điều chỉnh, bổ sung); null for a plan of its own.</summary>
    public string? Amends { get; init; }

    /// <summary>The plan of the year before that it was made from; null for one that was read from a document.</summary>
    public string? MadeFrom { get; init; }

    /// <summary>What of that plan does not come again.</summary>
    public IReadOnlyList<LeftOutTask> LeftOut { get; init; } = [];

    /// <summary>What a person said of an amended plan: which task on the board an entry is, by its index, or null for none of them.</summary>
    public IReadOnlyDictionary<int, string?> Matches { get; init; } = new Dictionary<int, string?>();
}
