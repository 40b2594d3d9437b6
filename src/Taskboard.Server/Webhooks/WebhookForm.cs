namespace Taskboard.Server.Webhooks;

/// <summary>A webhook as a form holds it: what was typed is kept when it is refused.</summary>
/// <param name="Name">What administrators call it.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Kinds">What it is told of; empty for everything.</param>
/// <param name="Unit">Id of the unit whose tasks it is told of; empty for all.</param>
/// <param name="Inside">Whether an address that is not public is allowed.</param>
public sealed record WebhookForm(string Name, string Url, IReadOnlyList<string> Kinds, string Unit, bool Inside)
{
    /// <summary>An empty form.</summary>
    public static WebhookForm Empty { get; } = new("", "", [], "", false);

    /// <summary>Whether it is told of the tasks of some plans alone.</summary>
    public bool OfSomePlans { get; init; }

    /// <summary>Ids of those plans.</summary>
    public IReadOnlyList<string> PlanIds { get; init; } = [];

    /// <summary>Whether no kind is ticked: then it would be told of nothing.</summary>
    public bool IsOfNothing { get; init; }

    /// <summary>The form of one that is there.</summary>
    public static WebhookForm Of(Webhook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return new(hook.Name, hook.Url, hook.Kinds, hook.UnitId ?? "", hook.Inside) { OfSomePlans = hook.PlanIds.Count > 0, PlanIds = hook.PlanIds };
    }

    /// <summary>What a browser sent.</summary>
    internal static WebhookForm Read(IFormCollection form)
    {
        string[] kinds = [.. form["kinds"].OfType<string>()];
        // all of them ticked are the same as none: also what is added later
        return new(form["name"].ToString().Trim(), form["url"].ToString().Trim(), WebhookKinds.All.All(kinds.Contains) ? [] : kinds, form["unit"].ToString(), form["inside"] == "yes")
        {
            IsOfNothing = kinds.Length == 0,
            OfSomePlans = form["of"] == "plans",
            PlanIds = [.. form["plans"].OfType<string>().Distinct()],
        };
    }

    /// <summary>As something to be added.</summary>
    internal NewWebhook Asked => new(Name, Url, Kinds, Unit.Length == 0 ? null : Unit, Inside) { PlanIds = OfSomePlans ? PlanIds : [] };
}
