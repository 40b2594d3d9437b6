using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Pages.Search;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Search;

/// <summary>Finding a task in all plans of all years.</summary>
internal static class SearchPages
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/search").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", Page);
    }

    private static async Task<IResult> Page(HttpContext http, string? q, SearchBook book, LiveFeed feed, DirectoryBook directory, Clock clock, CancellationToken cancel)
    {
        // whoever has just renamed a task finds it by its new name
        await feed.CaughtUp(s_patience, cancel);
        var question = VietnameseText.Nfc(q ?? "").Trim();
        if (question.Length > SearchBook.LongestQuestion)
            question = question[..SearchBook.LongestQuestion];
        return new RazorComponentResult<SearchPage>(new
        {
            Language = http.Language(),
            Question = question,
            Found = await book.Find(question, http.Must(), cancel),
            clock.Workflows,
            directory.Units,
            clock.Today,
        });
    }
}
