using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Webhooks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Webhooks;

/// <summary>The administrators' pages of webhooks: list, add, change, new secret, trial, deliveries.</summary>
internal static class WebhookPages
{
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        var hooks = app.MapGroup("/admin/webhooks").RequireAuthorization(Policies.Administer);
        hooks.MapGet("", List);
        hooks.MapGet("/new", NewForm);
        hooks.MapPost("", Add);
        hooks.MapGet("/{id}", Show);
        hooks.MapPost("/{id}", Change);
        hooks.MapPost("/{id}/secret", Rotate);
        hooks.MapPost("/{id}/state", SetState);
        hooks.MapPost("/{id}/trial", Try);
        hooks.MapPost("/{id}/delete", Delete);
        hooks.MapPost("/{id}/deliveries/{deliveryId}/again", Again);
    }

    private static async Task<IResult> List(HttpContext http, WebhookStore store, StateReader states) => new RazorComponentResult<WebhooksPage>(new
    {
        Language = http.Language(),
        Hooks = await store.All(http.RequestAborted),
        Plans = await PlansOf(http, states),
        Done = http.Request.Query["done"] == "deleted",
    });

    private static async Task<IResult> NewForm(HttpContext http, DirectoryBook directory, StateReader states) => FormPage(http, directory, await PlansOf(http, states), WebhookForm.Empty, null);

    private static async Task<IResult> Add(HttpContext http, IFormCollection form, WebhookDesk desk, WebhookStore store, DirectoryBook directory, StateReader states)
    {
        var typed = WebhookForm.Read(form);
        var plans = await PlansOf(http, states);
        if (FaultOf(typed, directory, plans, []) is { } fault)
            return FormPage(http, directory, plans, typed, fault);
        return await desk.Add(typed.Asked, null, http.Must(), http.RequestAborted) is (var made, var secret)
            ? await Page(http, made.Id, store, directory, states, null, null, secret)
            : FormPage(http, directory, plans, typed, "too-many");
    }

    private static Task<IResult> Show(HttpContext http, string id, WebhookStore store, DirectoryBook directory, StateReader states) => Page(http, id, store, directory, states, null, null, null);

    private static async Task<IResult> Change(HttpContext http, string id, IFormCollection form, WebhookStore store, DirectoryBook directory, StateReader states)
    {
        if (await store.One(id, http.RequestAborted) is not { } hook)
            return Answer.NotFound;
        var typed = WebhookForm.Read(form);
        if (FaultOf(typed, directory, await PlansOf(http, states), hook.PlanIds) is { } fault)
            return await Page(http, id, store, directory, states, typed, fault, null);
        return await store.Change(id, typed.Asked, http.RequestAborted) ? Done(id, "saved") : Answer.NotFound;
    }

    private static async Task<IResult> Rotate(HttpContext http, string id, WebhookDesk desk, WebhookStore store, DirectoryBook directory, StateReader states) =>
        await desk.Rotate(id, http.RequestAborted) is { } secret ? await Page(http, id, store, directory, states, null, null, secret) : Answer.NotFound;

    private static async Task<IResult> SetState(HttpContext http, string id, IFormCollection form, WebhookStore store)
    {
        if (await store.One(id, http.RequestAborted) is null)
            return Answer.NotFound;
        var state = form["active"] == "true" ? WebhookState.Active : WebhookState.Paused;
        await store.Set(id, state, http.RequestAborted);
        return Done(id, state == WebhookState.Active ? "active" : "paused");
    }

    private static async Task<IResult> Try(HttpContext http, string id, WebhookDesk desk, WebhookStore store)
    {
        if (await store.One(id, http.RequestAborted) is null)
            return Answer.NotFound;
        await desk.Try(id, http.RequestAborted);
        return Done(id, "trial");
    }

    private static async Task<IResult> Delete(HttpContext http, string id, WebhookStore store) =>
        await store.Remove(id, http.RequestAborted) ? TypedResults.Redirect("/admin/webhooks?done=deleted") : Answer.NotFound;

    private static async Task<IResult> Again(HttpContext http, string id, string deliveryId, WebhookStore store)
    {
        if (await store.One(id, http.RequestAborted) is null)
            return Answer.NotFound;
        return await store.Again(id, deliveryId, http.RequestAborted) ? Done(id, "again") : TypedResults.Redirect($"/admin/webhooks/{id}#deliveries");
    }

    private static RedirectHttpResult Done(string id, string what) => TypedResults.Redirect($"/admin/webhooks/{id}?done={what}");

    private static Task<WebhookPlans> PlansOf(HttpContext http, StateReader states) => WebhookPlans.Of(states, http.Must(), http.RequestAborted);

    private static string? FaultOf(WebhookForm typed, DirectoryBook directory, WebhookPlans plans, IReadOnlyList<string> before) =>
        typed.Asked.Fault()
        ?? (typed.IsOfNothing ? "no-kind" : null)
        ?? (typed.Unit.Length > 0 && directory.Unit(typed.Unit) is null ? "unit" : null)
        ?? (typed is { OfSomePlans: true, PlanIds.Count: 0 } ? "no-plan" : null)
        ?? (plans.MayChoose(typed.Asked.PlanIds, before) ? null : "plan");

    private static RazorComponentResult<NewWebhookPage> FormPage(HttpContext http, DirectoryBook directory, WebhookPlans plans, WebhookForm form, string? fault) =>
        new(new { Language = http.Language(), Form = form, directory.Units, Plans = plans, Fault = fault is null ? null : Text.Get(http.Language(), "webhook.fault." + fault) })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<IResult> Page(HttpContext http, string id, WebhookStore store, DirectoryBook directory, StateReader states, WebhookForm? typed, string? fault, string? secret)
    {
        if (await store.One(id, http.RequestAborted) is not { } hook)
            return Answer.NotFound;
        if (secret is not null)
            http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<WebhookPage>(new
        {
            Language = http.Language(),
            Hook = hook,
            Form = typed ?? WebhookForm.Of(hook),
            directory.Units,
            Plans = await PlansOf(http, states),
            Deliveries = await store.Latest(id, MostShown, http.RequestAborted),
            Secret = secret,
            Fault = fault is null ? null : Text.Get(http.Language(), "webhook.fault." + fault),
            Done = http.Request.Query["done"].ToString(),
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
