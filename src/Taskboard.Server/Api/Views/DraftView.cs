using Taskboard.Domain.Plans;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Api;

/// <summary>A draft under review. Its version is the ETag.</summary>
/// <param name="Id">The draft's id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="FileName">The document's file name.</param>
/// <param name="Created">When it was uploaded.</param>
/// <param name="PlanId">The plan that came of it; absent while it is under review.</param>
/// <param name="Dropped">Indices of the tasks that are left out.</param>
/// <param name="Draft">What was read, with the corrections so far.</param>
public sealed record DraftView(
    string Id, long Version, string? FileName, DateTimeOffset Created, string? PlanId, IReadOnlyList<int> Dropped, PlanDraft Draft)
{
    /// <summary>Makes the view.</summary>
    public static DraftView Of(StoredDraft draft) =>
        new(draft.Id, draft.Version, draft.Document?.FileName, draft.Created, draft.PlanId, draft.Dropped, draft.Draft);
}
