using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Signing in and out, and choosing the language.</summary>
internal static class SignInPages
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Show).AllowAnonymous();
        app.MapPost("/sign-in", SignIn).AllowAnonymous();
        app.MapPost("/sign-out", (Delegate)SignOut).AllowAnonymous();
        app.MapPost("/language", ChooseLanguage).AllowAnonymous();
    }

    private static IResult Show(HttpContext http, string? returnUrl) =>
        http.Acting() is null ? Page(http, "", returnUrl, null) : TypedResults.Redirect(ReturnUrl.Safe(returnUrl));

    private static async Task<IResult> SignIn(HttpContext http, IFormCollection form, SignInDesk desk)
    {
        var (userName, returnUrl) = (form["userName"].ToString(), form["returnUrl"].ToString());
        var reply = await desk.SignIn(http, userName, form["password"]);
        if (reply is SignInReply.Welcome)
            return TypedResults.Redirect(ReturnUrl.Safe(returnUrl));
        var page = Page(http, userName, returnUrl, Words(http.Language(), reply));
        page.StatusCode = StatusOf(reply);
        if (reply is SignInReply.Wait { For: var wait })
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Schemes.Cookie);
        if (!Answers.IsFragment(http.Request))
            return TypedResults.Redirect("/sign-in");
        http.Response.Headers["HX-Redirect"] = "/sign-in";
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ChooseLanguage(HttpContext http, IFormCollection form, AccountStore store)
    {
        var language = form["language"] == "en" ? Language.En : Language.Vi;
        RequestLanguage.Choose(http, language);
        if (http.Acting() is { } user)
            await store.ChooseLanguage(user.Id, language.Id(), http.RequestAborted);
        if (!Answers.IsFragment(http.Request))
            return TypedResults.Redirect(ReturnUrl.Safe(form["returnUrl"]));
        http.Response.Headers["HX-Refresh"] = "true";
        return TypedResults.NoContent();
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext http, string userName, string? returnUrl, string? fault) => new(new
    {
        Language = http.Language(),
        UserName = userName.Length <= UserNames.Longest ? userName : "",
        Return = ReturnUrl.Safe(returnUrl),
        Fault = fault,
    });

    private static int StatusOf(SignInReply reply) => reply switch
    {
        SignInReply.Wait => StatusCodes.Status429TooManyRequests,
        SignInReply.Busy => StatusCodes.Status503ServiceUnavailable,
        SignInReply.Disabled => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status401Unauthorized,
    };

    private static string Words(Language language, SignInReply reply) => reply switch
    {
        SignInReply.Wait { For: var wait } => Text.Get(language, "sign-in.wait", Duration(language, wait)),
        SignInReply.Busy => Text.Get(language, "sign-in.busy"),
        SignInReply.Disabled => Text.Get(language, "sign-in.disabled"),
        _ => Text.Get(language, "sign-in.wrong"),
    };

    /// <summary>Rounded up, so that who waits so long gets in.</summary>
    private static string Duration(Language language, TimeSpan time)
    {
        var seconds = (int)Math.Ceiling(time.TotalSeconds);
        return seconds < 90 ? Text.Get(language, "sign-in.seconds", seconds) : Text.Get(language, "sign-in.minutes", (seconds + 59) / 60);
    }
}
