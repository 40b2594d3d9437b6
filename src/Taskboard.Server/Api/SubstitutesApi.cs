using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Work;

namespace Taskboard.Server.Api;

/// <summary>Who acts for whom while somebody is absent: looking, naming, ending.</summary>
internal static class SubstitutesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/substitutes", List)
            .Named("ListSubstitutes", "Who acts for whom today or will; and who can act for the caller, or for the person of the id \"person\" where the caller may name somebody for them.")
            .Gives<SubstituteList>();
        api.MapPost("/substitutes", Name)
            .Named("NameSubstitute", "Names somebody to act for the caller, or for another person: coordinators and administrators. Both are told.")
            .Takes<SubstituteBody>().Gives<SubstituteView>(StatusCodes.Status201Created);
        api.MapPost("/substitutes/{personId}/{number:int}/end", End)
            .Named("EndSubstitute", "Ends it before its time: the absent person, the substitute, coordinators and administrators. It counts at once, and both are told. Repeated, it changes nothing.")
            .Gives<SubstituteView>();
    }

    private static IResult List(HttpContext http, string? person, DirectoryBook directory, Clock clock)
    {
        var (user, today) = (http.Must(), clock.Today);
        var absent = directory.Person(person ?? user.Id) is { } known && user.MayName(known.Id) ? known : null;
        return new JsonAnswer<SubstituteList>(
            new(
                [.. SubstituteEntry.All(directory, user, today).Select(entry => SubstituteView.Of(entry, today))],
                absent is null ? [] : [.. SubstituteEntry.AbleFor(absent, directory, today).Select(able => new PersonView(able.Id, able.Name))]),
            ApiJson.Readable.SubstituteList);
    }

    private static async Task<IResult> Name(HttpContext http, PersonDesk desk, DirectoryBook directory, Clock clock)
    {
        var (body, problem) = await Bodies.Read(http, ApiJson.Readable.SubstituteBody);
        if (problem is not null)
            return problem;
        var (user, today) = (http.Must(), clock.Today);
        if (!CommandKeys.TryRead(http, user, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (body!.From is not { } from)
            return Refused(http, new FieldWrong("firstDay", FieldFault.Empty));
        if (body.To is not { } to)
            return Refused(http, new FieldWrong("lastDay", FieldFault.Empty));
        var absentId = body.Person ?? user.Id;
        if (!user.MayName(absentId))
            return Problems.Of(http, new RightNeeded(Right.NameSubstitute));
        var (absent, why) = await desk.Name(absentId, new(body.Substitute ?? "", from, to, body.Reason ?? ""), user, today, commandId, http.RequestAborted);
        if (why is not null)
            return Refused(http, why);
        var one = absent!.Substitutions.Last(known => known.SubstituteId == body.Substitute && known.From == from && known.To == to);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{ApiArea.Root}/substitutes";
        return new JsonAnswer<SubstituteView>(SubstituteView.Of(SubstituteEntry.Of(absent, one, user, today), today), ApiJson.Readable.SubstituteView);
    }

    /// <summary>A refusal, with the fields as the body calls them.</summary>
    private static ProblemResult Refused(HttpContext http, Refusal why)
    {
        var refused = Problems.Of(http, why);
        return why is FieldWrong { Field: "firstDay" or "lastDay" } wrong ? new(refused.Problem with { Fields = [wrong.Field == "firstDay" ? "from" : "to"] }) : refused;
    }

    private static async Task<IResult> End(HttpContext http, string personId, int number, PersonDesk desk, DirectoryBook directory, Clock clock)
    {
        var (user, today) = (http.Must(), clock.Today);
        if (!CommandKeys.TryRead(http, user, out var commandId))
            return Problems.Of(http, StatusCodes.Status400BadRequest, "bad-key");
        if (directory.Person(personId) is null)
            return Problems.Of(http, new NoSuchSubstitution(number));
        var (absent, why) = await desk.End(personId, number, user, today, commandId, http.RequestAborted);
        return why is not null
            ? Problems.Of(http, why)
            : new JsonAnswer<SubstituteView>(SubstituteView.Of(SubstituteEntry.Of(absent!, absent!.Substitutions.First(one => one.Id == number), user, today), today), ApiJson.Readable.SubstituteView);
    }
}
