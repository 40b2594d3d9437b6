using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Api;
using Taskboard.Server.Pages.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Says no in the form that the asker understands: a page, a fragment, or problem details.</summary>
internal static class Answers
{
    /// <summary>Sends a browser to the sign-in page; anything else is told that it is not signed in.</summary>
    public static Task AskToSignIn(HttpContext context)
    {
        var request = context.Request;
        if (IsFragment(request))
        {
            context.Response.Headers["HX-Redirect"] = SignInUrl(Current(request));
            return Write(context, StatusCodes.Status401Unauthorized, "access.signed-out");
        }
        if (!WantsPage(request))
            return Write(context, StatusCodes.Status401Unauthorized, "access.signed-out");
        context.Response.Redirect(SignInUrl(ReturnUrl.Of(request)));
        return Task.CompletedTask;
    }

    /// <summary>Answers with a text of the resource files: <paramref name="key"/> says what happened, and <c>key.do</c> what to do.</summary>
    public static Task Write(HttpContext context, int status, string key)
    {
        var language = context.Language();
        var (what, todo) = (Text.Get(language, key), Text.Get(language, key + ".do"));
        if (!WantsPage(context.Request) && !IsFragment(context.Request))
            return new ProblemResult(new ApiProblem
            {
                Type = "urn:taskboard:" + key.Replace('.', ':'),
                Title = what,
                Status = status,
                Detail = todo,
                Code = key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..],
            }).ExecuteAsync(context);
        var page = new RazorComponentResult<NoticePage>(new
        {
            Language = language,
            What = what,
            ToDo = todo,
            Fragment = IsFragment(context.Request),
        })
        {
            StatusCode = status,
        };
        return page.ExecuteAsync(context);
    }

    /// <summary>Whether htmx asked, and puts the answer into a page.</summary>
    public static bool IsFragment(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    private static bool WantsPage(HttpRequest request) =>
        !Addresses.AreForPrograms(request.Path)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page on which the fragment stood.</summary>
    private static string? Current(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var url) ? url.PathAndQuery : null;

    private static string SignInUrl(string? returnUrl) =>
        returnUrl is null ? "/sign-in" : "/sign-in?returnUrl=" + Uri.EscapeDataString(ReturnUrl.Safe(returnUrl));
}
