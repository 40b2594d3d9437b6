using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>What imports have learned from corrections; each lesson can be taken out of use and into use again.</summary>
internal static class LessonPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/learned", List).RequireAuthorization(Policies.Coordinate);
        app.MapPost("/learned/{bookId}/{lessonId}/remove", (HttpContext http, string bookId, string lessonId, LessonDesk desk) => Set(http, bookId, lessonId, false, desk)).RequireAuthorization(Policies.Coordinate);
        app.MapPost("/learned/{bookId}/{lessonId}/restore", (HttpContext http, string bookId, string lessonId, LessonDesk desk) => Set(http, bookId, lessonId, true, desk)).RequireAuthorization(Policies.Coordinate);
    }

    private static async Task<IResult> List(HttpContext http, StateReader states, CancellationToken cancel) =>
        new RazorComponentResult<LessonsPage>(new
        {
            Language = http.Language(),
            Books = (IReadOnlyList<LessonBook>)[.. (await states.AllLessons(cancel)).OrderBy(b => b.Issuer, VietnameseText.Comparer)],
        });

    private static async Task<IResult> Set(HttpContext http, string bookId, string lessonId, bool inUse, LessonDesk desk)
    {
        if (!Identifiers.IsOne(bookId) || !Identifiers.IsOne(lessonId))
            return TypedResults.NotFound();
        var book = await desk.Set(bookId, lessonId, inUse, http.Must(), Tasks.CommandIds.New(), http.RequestAborted);
        return book is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<LessonItem>(new { Language = http.Language(), Book = book, Lesson = book.Lessons.First(l => l.Id == lessonId) });
    }
}
