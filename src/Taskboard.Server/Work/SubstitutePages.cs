using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Pages.Work;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Work;

/// <summary>Who acts for whom while somebody is absent: looking, naming, ending.</summary>
internal static class SubstitutePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/substitutes").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", (HttpContext http, string? person, DirectoryBook directory, Clock clock) => Page(http, person, directory, clock, null, null));
        pages.MapPost("", Name);
        pages.MapPost("/{personId}/{number:int}/end", End);
    }

    private static async Task<IResult> Name(HttpContext http, IFormCollection form, PersonDesk desk, DirectoryBook directory, Clock clock)
    {
        var user = http.Must();
        var absent = form["person"].ToString() is { Length: > 0 } named ? named : user.Id;
        var typed = new SubstituteFields(form["substitute"], form["from"].ToString(), form["to"].ToString(), form["reason"].ToString());
        if (directory.Person(absent) is null || !user.MayName(absent))
            return Answer.NotFound;
        var why = DayField.Read(typed.From) is not { } from ? new FieldWrong("firstDay", FieldFault.NotADate)
            : DayField.Read(typed.To) is not { } to ? new FieldWrong("lastDay", FieldFault.NotADate)
            : (await desk.Name(absent, new(typed.SubstituteId ?? "", from, to, typed.Reason), user, clock.Today, Pages.Tasks.CommandIds.From(form["commandId"]), http.RequestAborted)).Why;
        return why is null ? TypedResults.Redirect("/substitutes") : Page(http, absent, directory, clock, typed, why);
    }

    private static async Task<IResult> End(HttpContext http, string personId, int number, IFormCollection form, PersonDesk desk, DirectoryBook directory, Clock clock)
    {
        if (directory.Person(personId) is null)
            return Answer.NotFound;
        var (_, why) = await desk.End(personId, number, http.Must(), clock.Today, Pages.Tasks.CommandIds.From(form["commandId"]), http.RequestAborted);
        return why switch
        {
            null => TypedResults.Redirect("/substitutes"),
            NoSuchSubstitution or RightNeeded => Answer.NotFound,
            _ => Page(http, null, directory, clock, null, why),
        };
    }

    private static IResult Page(HttpContext http, string? person, DirectoryBook directory, Clock clock, SubstituteFields? typed, Refusal? why)
    {
        var (user, today, language) = (http.Must(), clock.Today, http.Language());
        var choices = directory.People.Where(absent => SubstituteRules.HasWork(absent) && user.MayName(absent.Id)).ToList();
        var chosen = choices.Find(absent => absent.Id == (person ?? user.Id));
        var view = new SubstituteView
        {
            User = user,
            Today = today,
            Entries = SubstituteEntry.All(directory, user, today),
            Choices = choices,
            Absent = chosen,
            Able = chosen is null ? [] : SubstituteEntry.AbleFor(chosen, directory, today),
            Typed = typed ?? new(null, Iso(today), Iso(today), ""),
            Trouble = why is null ? null : new Trouble(RefusalWords.Of(why, null, clock.Workflows, language), why is FieldWrong wrong ? [wrong.Field] : [], Conflict: false),
        };
        return new RazorComponentResult<SubstitutesPage>(new { Language = language, View = view })
        {
            StatusCode = why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
