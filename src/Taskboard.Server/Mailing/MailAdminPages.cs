using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Mailing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>The administrators' page of mail: the server, a trial, the outbox. It shows whom mails are for and never what they say.</summary>
internal static class MailAdminPages
{
    private const int MostShown = 50;

    public static void Map(IEndpointRouteBuilder app)
    {
        var mail = app.MapGroup("/admin/mail").RequireAuthorization(Policies.Administer);
        mail.MapGet("", Show);
        mail.MapPost("", Keep);
        mail.MapPost("/test", Test);
        mail.MapPost("/{id}/again", Again);
        mail.MapPost("/{id}/dismiss", Dismiss);
        app.MapPost("/admin/users/{id}/mail", Set).RequireAuthorization(Policies.Administer);
    }

    private static Task<IResult> Show(HttpContext http, OutboxStore store) => Page(http, null, null);

    private static async Task<IResult> Keep(HttpContext http, IFormCollection form, MailSettingsBook book, Outbox outbox, OutboxStore store)
    {
        if (book.IsFixed)
            return TypedResults.Redirect("/admin/mail");
        var typed = MailAdminForm.Read(form, await book.Now(http.RequestAborted));
        if (typed.Fault() is { } fault)
        {
            var said = Text.Get(http.Language(), "mail.setting-fault." + fault);
            return await Page(http, typed, form["password"].ToString().Length > 0 ? $"{said} {Text.Get(http.Language(), "mail.password.again")}" : said);
        }
        await book.Keep(typed, http.RequestAborted);
        await store.Forgive(http.RequestAborted);
        outbox.Resume();
        return TypedResults.Redirect("/admin/mail?done=saved");
    }

    private static async Task<IResult> Test(HttpContext http, IFormCollection form, ShortMail mail, Outbox outbox, OutboxStore store)
    {
        var address = form["to"].ToString().Trim();
        var language = http.Language();
        var fault = !MailAddresses.IsOne(address)
            ? Text.Get(language, "mail.fault.address")
            : await mail.Send(language, "mail.test", http.Must().Name, address, "/admin/mail", http.RequestAborted) is { } said ? Text.Get(language, "mail.test.failed", said) : null;
        if (fault is not null)
            return await Page(http, null, fault, address);
        await store.Forgive(http.RequestAborted);
        outbox.Resume();
        return TypedResults.Redirect("/admin/mail?done=tested");
    }

    private static async Task<IResult> Again(HttpContext http, string id, OutboxStore store) =>
        TypedResults.Redirect(await store.Again(id, http.RequestAborted) ? "/admin/mail?done=again#outbox" : "/admin/mail#outbox");

    private static async Task<IResult> Dismiss(HttpContext http, string id, OutboxStore store) =>
        TypedResults.Redirect(await store.Dismiss(id, http.RequestAborted) ? "/admin/mail?done=dismissed#outbox" : "/admin/mail#outbox");

    private static async Task<IResult> Set(HttpContext http, string id, IFormCollection form, DirectoryBook directory, MailChoiceStore store, UserViews views)
    {
        if (directory.Person(id) is null)
            return Answer.NotFound;
        var address = form["address"].ToString().Trim();
        if ((address.Length > 0 && !MailAddresses.IsOne(address)) || FormFields.Choice<MailHow>(form["how"]) is not { } how)
            return await UsersPages.Page(http, id, views, directory, store, null, new AccountRefusal(AccountFault.MailAddressBad), address);
        var before = await store.Of(id, http.RequestAborted);
        await store.Choose(id, address.Length == 0 ? MailHow.None : how, http.RequestAborted);
        // the same address again says that it is right
        if (before.Fault is not null || before.Address != (address.Length == 0 ? null : address))
            await store.Set(id, address.Length == 0 ? null : address, http.RequestAborted);
        return TypedResults.Redirect($"/admin/users/{id}?done=saved");
    }

    private static async Task<IResult> Page(HttpContext http, MailSettings? typed, string? fault, string? testTo = null)
    {
        var services = http.RequestServices;
        var (book, store, outbox, directory) = (
            services.GetRequiredService<MailSettingsBook>(), services.GetRequiredService<OutboxStore>(), services.GetRequiredService<Outbox>(), services.GetRequiredService<DirectoryBook>());
        var cancel = http.RequestAborted;
        var stored = await book.Now(cancel);
        var settings = typed ?? stored;
        if (settings.PublicAddress.Length == 0)
            settings = settings with { PublicAddress = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}" };
        IReadOnlyList<StoredMail> mails = [.. (await store.List(openOnly: true, MostShown, cancel)).Concat(await store.List(openOnly: false, MostShown, cancel)).DistinctBy(m => m.Id).Take(MostShown)];
        var view = new MailAdminView(
            settings, MailAdminForm.KeepsPassword(settings.Host, settings.UserName, stored), book.IsFixed, await store.Count(cancel), mails,
            mails.Select(m => m.PersonId).Distinct().ToDictionary(id => id, id => directory.Person(id)?.Name ?? id),
            outbox.ServerFault ?? mails.FirstOrDefault(m => m is { State: MailState.Waiting, Error: not null })?.Error,
            testTo ?? (await services.GetRequiredService<MailChoiceStore>().Of(http.Must().Id, cancel)).Address ?? "");
        return new RazorComponentResult<MailPage>(new { Language = http.Language(), View = view, Fault = fault, Done = http.Request.Query["done"].ToString() })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
