using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Notices;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Notices;

/// <summary>What the bell shows, and that it was looked at.</summary>
internal static class NoticePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var notices = app.MapGroup("/notices").RequireAuthorization(Policies.SignedIn);
        notices.MapGet("", Show).PartOfPage("/my-work");
        notices.MapPost("/seen", Seen);
    }

    private static async Task<IResult> Show(HttpContext http, NoticeStore store) =>
        new RazorComponentResult<NoticeList>(new { Language = http.Language(), ReaderId = http.Must().Id, Notices = await store.Of(http.Must(), http.RequestAborted) });

    private static async Task<IResult> Seen(HttpContext http, IFormCollection form, NoticeStore store)
    {
        if (!long.TryParse(form["upTo"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var upTo) || upTo > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return TypedResults.BadRequest();
        await store.Seen(http.Must().Id, DateTimeOffset.FromUnixTimeMilliseconds(upTo), http.RequestAborted);
        return TypedResults.NoContent();
    }
}
