using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>Entering and changing teams.</summary>
internal static class TeamForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var teams = app.MapGroup("/rounds/{id}/teams").RequireAuthorization(Policies.SignedIn);
        teams.MapGet("/{teamId}", Show).PartOfPage(2);
        teams.MapPost("/{teamId}", Save);
        teams.MapPost("/{teamId}/remove", Remove);
    }

    private static async Task<IResult> Show(HttpContext http, string id, string teamId, DirectoryBook directory, Clock clock, TimeProvider time, string? day = null)
    {
        if (await RoundAccess.Find(http, id) is not { } round)
            return Answer.NotFound;
        var team = round.Team(teamId);
        if (team is null && teamId != "new")
            return Answer.NotFound;
        var plan = team?.Plan ?? new TeamPlan
        {
            Id = Identifiers.New(time),
            Day = RoundFields.ReadDay(day) ?? round.Days.Cast<DateOnly?>().LastOrDefault() ?? clock.Today,
            Name = $"Đoàn số {round.Teams.Count + 1}",
            Departs = new TimeOnly(8, 0),
        };
        return Form(http, round, plan, team?.Revision ?? 0, directory, null);
    }

    private static async Task<IResult> Save(HttpContext http, string id, string teamId, IFormCollection form, IRoundEngine engine, RoundReplies replies, DirectoryBook directory)
    {
        if (await RoundAccess.Find(http, id) is not { } round || !Identifiers.IsOne(teamId))
            return Answer.NotFound;
        var fields = new RoundFields(form);
        var seen = fields.Number("revision", 0);
        var day = fields.Day("teamDay");
        var plan = new TeamPlan
        {
            Id = teamId,
            Day = day ?? default,
            Name = fields.Line("name") ?? "",
            Crew = [.. CrewOf(form, directory)],
            Vehicle = fields.Line("vehicle"),
            Departs = fields.Time("departs"),
            From = fields.Line("from"),
        };
        var wrong = fields.Wrong ?? (day is null ? new FieldWrong("day", FieldFault.Empty) : null);
        var reply = wrong is not null ? new RoundReply.Refused(wrong, round) : await RoundPages.Send(http, id, form, engine, new SetTeam(plan, seen));
        return reply is RoundReply.Done done
            ? replies.Saved(http, done, RoundFields.ReadDay(form["day"]))
            : Form(http, round, plan, seen, directory, replies.TroubleOf(http, ((RoundReply.Refused)reply).Why));
    }

    private static async Task<IResult> Remove(HttpContext http, string id, string teamId, IFormCollection form, IRoundEngine engine, RoundReplies replies)
    {
        var reply = await RoundPages.Send(http, id, form, engine, new RemoveTeam(teamId));
        return reply is RoundReply.Done done ? replies.Saved(http, done, RoundFields.ReadDay(form["day"])) : replies.Body(http, reply, RoundFields.ReadDay(form["day"]));
    }

    private static IEnumerable<Crew> CrewOf(IFormCollection form, DirectoryBook directory)
    {
        var (roles, people, names) = (form["role"], form["person"], form["crew"]);
        for (var i = 0; i < roles.Count; i++)
        {
            var person = i < people.Count && people[i] is { Length: > 0 } personId ? directory.Person(personId) : null;
            var name = i < names.Count && names[i]?.Trim() is { Length: > 0 } typed ? typed.Normalize() : person?.Name;
            if (name is not null)
                yield return new(FormFields.Choice<CrewRole>(roles[i]) ?? CrewRole.Member, name, person?.Id);
        }
    }

    private static IResult Form(HttpContext http, VisitRound round, TeamPlan plan, int seen, DirectoryBook directory, Pages.Tasks.Trouble? trouble) =>
        RoundReplies.Fragment<TeamForm>(
            http,
            new() { ["Round"] = round, ["Team"] = plan, ["Seen"] = seen, ["People"] = directory.People.Where(person => person.Active).ToList(), ["Trouble"] = trouble },
            trouble is null ? StatusCodes.Status200OK : trouble.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
}
