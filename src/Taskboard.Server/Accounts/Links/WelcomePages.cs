using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>What a one-time link opens: setting a password, or entering the first administrator.</summary>
internal static class WelcomePages
{
    public static void MapWelcome(this IEndpointRouteBuilder app)
    {
        app.MapGet(OneTimeLink.Path + "{secret}", Show).AllowAnonymous();
        app.MapPost(OneTimeLink.Path + "{secret}", Use).AllowAnonymous();
    }

    private static async Task<IResult> Show(HttpContext http, string secret, AccountDesk desk, AccountBook book, DirectoryBook directory) =>
        await desk.Find(secret, http.RequestAborted) switch
        {
            AccountReply<OneTimeLink>.Done(var link) => Page(http, link, book, directory, new WelcomeFields("", ""), null),
            AccountReply<OneTimeLink>.Refused(var why) => Closed(http, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> Use(
        HttpContext http, string secret, IFormCollection form, AccountDesk desk, SignInDesk signIn, AccountBook book, DirectoryBook directory)
    {
        if (await desk.Find(secret, http.RequestAborted) is not AccountReply<OneTimeLink>.Done(var link))
            return await Show(http, secret, desk, book, directory);
        var (name, userName, password) = (form["name"].ToString(), form["userName"].ToString(), form["password"].ToString());
        var reply = password != form["again"]
            ? AccountFault.PasswordsDiffer
            : link.Purpose == LinkPurpose.SetUp
            ? await desk.SetUp(secret, name, userName, password, http.RequestAborted)
            : await desk.SetPassword(secret, password, http.RequestAborted);
        switch (reply)
        {
            case AccountReply<Account>.Done(var account):
                await signIn.Open(http, account);
                return TypedResults.Redirect(ReturnUrl.Home);
            case AccountReply<Account>.Refused(var why):
                var page = Page(http, link, book, directory, new WelcomeFields(name, userName), why.Words(http.Language()));
                page.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return page;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static RazorComponentResult<WelcomePage> Page(
        HttpContext http, OneTimeLink link, AccountBook book, DirectoryBook directory, WelcomeFields fields, string? fault) => new(new
        {
            Language = http.Language(),
            link.Purpose,
            Name = link.PersonId is { } person ? directory.Person(person)?.Name ?? "" : fields.Name,
            UserName = link.PersonId is { } owner ? book.Account(owner)?.UserName ?? "" : fields.UserName,
            Fault = fault,
        });

    private static IResult Closed(HttpContext http, AccountRefusal why) => new RazorComponentResult<NoticePage>(new
    {
        Language = http.Language(),
        What = why.Words(http.Language()),
        ToDo = Text.Get(http.Language(), "welcome.ask-admin"),
    })
    {
        StatusCode = why.Fault == AccountFault.NoSuchLink ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone,
    };

    private sealed record WelcomeFields(string Name, string UserName);
}
