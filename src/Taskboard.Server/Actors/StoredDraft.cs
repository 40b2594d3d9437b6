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
    string Id, long Version, string OwnerId, DateTimeOffset Created, PlanDraft Draft, SourceDocument? Document, IReadOnlyList<int> Dropped, string? PlanId);
