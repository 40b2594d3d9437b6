using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Mailing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>How one is told by e-mail: one's own choice, and one's own address by a link that is sent to it.</summary>
internal static class OwnMailPages
{
    private const string ConfirmPath = "/account/mail/confirm/";

    public static void Map(IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/account/mail").RequireAuthorization(Policies.SignedIn);
        own.MapPost("", Choose);
        own.MapPost("/quiet", Keep);
        own.MapPost("/address", Ask);
        own.MapPost("/forget", Forget);
        own.MapGet("/confirm/{secret}", Show);
        own.MapPost("/confirm/{secret}", Confirm);
    }

    private static async Task<IResult> Choose(HttpContext http, IFormCollection form, MailChoiceStore store)
    {
        if (FormFields.Choice<MailHow>(form["how"]) is not { } how)
            return TypedResults.BadRequest();
        await store.Choose(http.Must().Id, how, http.RequestAborted);
        return TypedResults.Redirect("/account?done=mail#mail");
    }

    private static async Task<IResult> Keep(HttpContext http, IFormCollection form, MailChoiceStore store, OwnAccount pages)
    {
        var typed = QuietFields.Read(form);
        if (typed is { Own: true, Hours: null })
            return await pages.Page(http, new OwnAccountNotes { QuietFault = Text.Get(http.Language(), "mail.fault.quiet"), QuietTyped = typed });
        await store.Keep(http.Must().Id, typed.Own ? typed.Hours : null, http.RequestAborted);
        return TypedResults.Redirect("/account?done=mail-quiet#mail");
    }

    private static async Task<IResult> Ask(HttpContext http, IFormCollection form, MailChoiceStore store, ShortMail mail, OwnAccount pages)
    {
        var user = http.Must();
        var language = http.Language();
        var address = form["address"].ToString().Trim();
        string? fault = null;
        if (!MailAddresses.IsOne(address))
            fault = Text.Get(language, "mail.fault.address");
        else if (await store.Ask(user.Id, address, http.RequestAborted) is not { } secret)
            fault = Text.Get(language, "mail.fault.too-soon");
        else if (await mail.Send(language, "mail.confirm", user.Name, address, ConfirmPath + secret, http.RequestAborted) is { } said)
            fault = Text.Get(language, "mail.fault.not-sent", said);
        return fault is null
            ? TypedResults.Redirect("/account?done=mail-asked#mail")
            : await pages.Page(http, new OwnAccountNotes { MailFault = fault, MailTyped = address });
    }

    private static async Task<IResult> Forget(HttpContext http, MailChoiceStore store)
    {
        var user = http.Must();
        await store.Choose(user.Id, MailHow.None, http.RequestAborted);
        await store.Set(user.Id, null, http.RequestAborted);
        return TypedResults.Redirect("/account?done=mail-forgotten#mail");
    }

    private static async Task<IResult> Show(HttpContext http, string secret, MailChoiceStore store) =>
        new RazorComponentResult<ConfirmPage>(new { Language = http.Language(), Secret = secret, Address = await store.Asked(http.Must().Id, secret, http.RequestAborted) });

    private static async Task<IResult> Confirm(HttpContext http, string secret, MailChoiceStore store) =>
        await store.Confirm(http.Must().Id, secret, http.RequestAborted)
            ? TypedResults.Redirect("/account?done=mail-confirmed#mail")
            : TypedResults.Redirect(ConfirmPath + Uri.EscapeDataString(secret));
}
