using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Api;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Rounds;

/// <summary>Answers with fragments of a round's pages.</summary>
internal sealed class RoundReplies(CalendarBook calendar, RoundBook book, Clock clock)
{
    /// <summary>A round as it is shown to somebody.</summary>
    public PlanningView View(HttpContext http, VisitRound round, DateOnly? day, Trouble? trouble = null) =>
        new(round, [.. RoundClashes.Find(round, calendar.Now), .. GreetingLedger.Repeats(round, book.Rounds)], day, http.Must().PlansRounds() && !round.Ended, trouble);

    /// <summary>The body of the preparation page, after a change or its refusal.</summary>
    public IResult Body(HttpContext http, RoundReply reply, DateOnly? day) => reply switch
    {
        RoundReply.Done done => Fragment<RoundBody>(http, new() { ["View"] = View(http, done.Round, day) }),
        RoundReply.Refused { Round: { } round, Why: var why } =>
            Fragment<RoundBody>(http, new() { ["View"] = View(http, round, day, TroubleOf(http, why)) }, Problems.StatusOf(why)),
        _ => Accounts.Answer.NotFound,
    };

    /// <summary>An empty place where the form was, and the page's body beside it.</summary>
    public IResult Saved(HttpContext http, RoundReply.Done done, DateOnly? day) => Fragment<RoundSaved>(http, new() { ["View"] = View(http, done.Round, day) });

    /// <summary>A fragment.</summary>
    public static IResult Fragment<T>(HttpContext http, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
    {
        parameters["Language"] = http.Language();
        return new RazorComponentResult<T>(parameters) { StatusCode = status };
    }

    /// <summary>A refusal in words.</summary>
    public Trouble TroubleOf(HttpContext http, Refusal why) => new(
        RefusalWords.Of(why, null, clock.Workflows, http.Language()), why is FieldWrong wrong ? [wrong.Field] : [], why is StopChangedMeanwhile);
}
