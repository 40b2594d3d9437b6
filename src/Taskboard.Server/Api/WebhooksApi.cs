using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Api;

/// <summary>Webhooks, for administrators.</summary>
internal static class WebhooksApi
{
    private const int MostDeliveries = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/webhooks", List).RequireAuthorization(Policies.Administer).Named("ListWebhooks", "All webhooks, by name.").Gives<WebhookList>();
        api.MapPost("/webhooks", Add).RequireAuthorization(Policies.Administer)
            .Named("AddWebhook", "Adds a webhook. The answer holds its secret, which is never shown again. \"kinds\" empty or left out for everything; \"plans\" empty or left out for those of all plans; \"inside\" allows an address that is not public.")
            .Takes<WebhookBody>().Gives<AddedWebhook>(StatusCodes.Status201Created);
        api.MapDelete("/webhooks/{webhookId}", Remove).RequireAuthorization(Policies.Administer).Named("RemoveWebhook", "Takes a webhook away with all that waits for it. Afterwards it is not there, whether it was or not.").Gives(StatusCodes.Status204NoContent).Unkeyed();
        api.MapGet("/webhooks/{webhookId}/deliveries", Deliveries).RequireAuthorization(Policies.Administer).Named("ListDeliveries", "The latest deliveries of a webhook and what became of them, the latest first.").Gives<DeliveryList>();
    }

    private static async Task<IResult> List(WebhookStore store, HttpContext http) =>
        new JsonAnswer<WebhookList>(new([.. (await store.All(http.RequestAborted)).Select(WebhookView.Of)]), ApiJson.Readable.WebhookList);

    private static async Task<IResult> Add(HttpContext http, WebhookDesk desk, DirectoryBook directory, StateReader states)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.WebhookBody);
        if (problem is not null)
            return problem;
        var by = http.Must();
        if (!CommandKeys.TryRead(http, by, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        var asked = new NewWebhook((body!.Name ?? "").Trim(), (body.Url ?? "").Trim(), body.Kinds ?? [], body.Unit, body.Inside) { PlanIds = [.. (body.Plans ?? []).Distinct()] };
        var fault = asked.Fault() ?? (asked.UnitId is { } unit && directory.Unit(unit) is null ? "unit" : null)
            ?? ((await WebhookPlans.Of(states, by, http.RequestAborted)).MayChoose(asked.PlanIds, []) ? null : "plan");
        if (fault is not null)
        {
            var refused = Problems.Of(http, StatusCodes.Status422UnprocessableEntity, "bad-field", fault);
            return new ProblemResult(refused.Problem with { Title = Texts.Text.Get(ApiLanguage.Of(http.Request), "webhook.fault." + fault), Fields = [fault switch { "https" => "url", "plan" or "many-plans" => "plans", _ => fault }] });
        }
        if (await desk.Add(asked, Identifiers.From("webhook/" + commandId), by, http.RequestAborted) is not (var made, var secret))
            return Problems.Of(http, StatusCodes.Status409Conflict, "too-many-webhooks", Webhook.Most);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{ApiArea.Root}/webhooks/{made.Id}";
        return new JsonAnswer<AddedWebhook>(new(WebhookView.Of(made), secret), ApiJson.Readable.AddedWebhook);
    }

    private static async Task<IResult> Remove(string webhookId, HttpContext http, WebhookStore store)
    {
        await store.Remove(webhookId, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Deliveries(string webhookId, HttpContext http, WebhookStore store) =>
        await store.One(webhookId, http.RequestAborted) is null
            ? Problems.Of(http, StatusCodes.Status404NotFound, "no-such-webhook")
            : new JsonAnswer<DeliveryList>(new([.. (await store.Latest(webhookId, MostDeliveries, http.RequestAborted)).Select(DeliveryView.Of)]), ApiJson.Readable.DeliveryList);
}
