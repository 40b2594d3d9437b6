namespace Taskboard.Server.Webhooks;

/// <summary>A webhook that is to be added.</summary>
/// <param name="Name">What administrators call it.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Kinds">What it is told of; empty for everything.</param>
/// <param name="UnitId">It is told of tasks that this unit leads alone; null for all.</param>
/// <param name="Inside">Whether an address that is not public is allowed.</param>
public sealed record NewWebhook(string Name, string Url, IReadOnlyList<string> Kinds, string? UnitId, bool Inside)
{
    /// <summary>Ids of the plans of whose tasks it is told; empty for all.</summary>
    public IReadOnlyList<string> PlanIds { get; init; } = [];

    /// <summary>What is wrong with it: the end of a text's key; null for nothing.</summary>
    public string? Fault()
    {
        if (Name.Length is 0 or > Webhook.LongestName || Name.Any(char.IsControl))
            return "name";
        if (Url.Length > Webhook.LongestUrl || !Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0 || url.Fragment.Length > 0
            || Url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return "url";
        if (url.Scheme == "http" && !Inside)
            return "https";
        return !Kinds.All(WebhookKinds.All.Contains) ? "kinds" : PlanIds.Count > Webhook.MostPlans ? "many-plans" : null;
    }
}
