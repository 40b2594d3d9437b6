using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Exports;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>After the visits: what came of them, what follows, the round's report, and the ledger of gifts and greetings.</summary>
internal static class AfterPages
{
    private const int MostItems = 40;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rounds/ledger", Ledger).RequireAuthorization(Policies.SignedIn);
        var round = app.MapGroup("/rounds/{id}").RequireAuthorization(Policies.SignedIn);
        round.MapGet("/after", Show);
        round.MapGet("/stops/{stopId}/outcome", Form).PartOfPage(2);
        round.MapPost("/stops/{stopId}/outcome", Save);
        round.MapPost("/stops/{stopId}/outcome/{itemId}/task", MakeTask);
        round.MapGet("/report.docx", Report);
    }

    private static async Task<IResult> Show(HttpContext http, string id, Clock clock, DirectoryBook directory) => await RoundAccess.Find(http, id) is { } round
        ? new RazorComponentResult<AfterPage>(new
        {
            Language = http.Language(),
            Round = round,
            Figures = RoundFigures.Of(round, RoundSchedule.Clock(round, clock.Now)),
            Times = TimesOf(round, clock),
            Directory = directory,
            User = http.Must(),
        })
        : Answer.NotFound;

    private static async Task<IResult> Form(HttpContext http, string id, string stopId, DirectoryBook directory) =>
        await RoundAccess.Find(http, id) is { } round && round.Stop(stopId) is { } stop
            ? OutcomeOf(http, round, stop, stop.Outcome ?? new VisitOutcome(), directory, null)
            : Answer.NotFound;

    private static async Task<IResult> Save(HttpContext http, string id, string stopId, IFormCollection form, IRoundEngine engine, RoundReplies replies, DirectoryBook directory, Clock clock)
    {
        if (await RoundAccess.Find(http, id) is not { } round || round.Stop(stopId) is not { } stop)
            return Answer.NotFound;
        var (outcome, wrong) = Read(http, form, directory);
        var reply = wrong is not null ? new RoundReply.Refused(wrong, round) : await RoundPages.Send(http, id, form, engine, new RecordOutcome(stopId, outcome));
        return reply is RoundReply.Done done
            ? StopOf(http, done.Round, stopId, directory, clock)
            : OutcomeOf(http, round, stop, outcome, directory, replies.TroubleOf(http, ((RoundReply.Refused)reply).Why));
    }

    private static async Task<IResult> MakeTask(
        HttpContext http, string id, string stopId, string itemId, FollowUps follow, RoundReplies replies, DirectoryBook directory, Clock clock)
    {
        if (await RoundAccess.Find(http, id) is not { } round || round.Stop(stopId) is not { Outcome: { } outcome } stop || outcome.All().FirstOrDefault(each => each.Id == itemId) is not { } item)
            return Answer.NotFound;
        var reply = await follow.Make(round, stop, item, outcome.Promises.Contains(item), http.Must(), CancellationToken.None);
        return reply is RoundReply.Done done
            ? StopOf(http, done.Round, stopId, directory, clock)
            : StopOf(http, round, stopId, directory, clock, replies.TroubleOf(http, ((RoundReply.Refused)reply).Why));
    }

    private static async Task<IResult> Report(HttpContext http, string id, Clock clock, DirectoryBook directory) => await RoundAccess.Find(http, id) is { } round
        ? new FileAnswer(RoundPaper.Write(round, RoundFigures.Of(round, clock.Now), TimesOf(round, clock), directory, clock.Today), $"Báo cáo {round.Name}.docx", FileAnswer.Docx)
        : Answer.NotFound;

    private static async Task<IResult> Ledger(HttpContext http, RoundBook book, LiveFeed feed, string? q = null)
    {
        await feed.CaughtUp(TimeSpan.FromSeconds(2), http.RequestAborted);
        var query = (q ?? "").Trim();
        return new RazorComponentResult<LedgerPage>(new
        {
            Language = http.Language(),
            Query = query,
            Greetings = (IReadOnlyList<Greeting>)[.. GreetingLedger.Of(book.KnownTo(http.Must())).Where(greeting => VietnameseText.FoldedContains($"{greeting.Partner} {greeting.Gift} {greeting.From} {greeting.Round}", query))],
        });
    }

    private static IReadOnlyList<StopTimes> TimesOf(VisitRound round, Clock clock) =>
        [.. round.Days.SelectMany(day => RoundSchedule.OfDay(round, day, RoundSchedule.Clock(round, clock.Now)))];

    private static (VisitOutcome Outcome, FieldWrong? Wrong) Read(HttpContext http, IFormCollection form, DirectoryBook directory)
    {
        var fields = new RoundFields(form);
        var (requests, promises) = (new List<FollowUp>(), new List<FollowUp>());
        FieldWrong? wrong = null;
        var (ids, kinds, texts, units, dues) = (form["itemId"], form["itemKind"], form["itemText"], form["itemUnit"], form["itemDue"]);
        for (var i = 0; i < Math.Min(texts.Count, MostItems); i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
                continue;
            var due = i < dues.Count && !string.IsNullOrWhiteSpace(dues[i]) ? RoundFields.ReadDay(dues[i]) : null;
            if (due is null && i < dues.Count && !string.IsNullOrWhiteSpace(dues[i]))
                wrong ??= new FieldWrong("due", FieldFault.NotADate);
            var unit = i < units.Count && units[i] is { Length: > 0 } unitId ? directory.Unit(unitId)?.Id : null;
            var itemId = i < ids.Count && Identifiers.IsOne(ids[i]) ? ids[i]! : Identifiers.New(http.RequestServices.GetRequiredService<TimeProvider>());
            (i < kinds.Count && kinds[i] == "promise" ? promises : requests).Add(new FollowUp(itemId, VietnameseText.Nfc(texts[i]!.Trim()), unit, due));
        }
        return (new VisitOutcome { Result = fields.Text("result"), Requests = requests, Promises = promises }, wrong);
    }

    private static IResult OutcomeOf(HttpContext http, VisitRound round, Stop stop, VisitOutcome outcome, DirectoryBook directory, Pages.Tasks.Trouble? trouble) =>
        RoundReplies.Fragment<OutcomeForm>(
            http, new() { ["Round"] = round, ["Stop"] = stop, ["Outcome"] = outcome, ["Units"] = directory.Units, ["Trouble"] = trouble },
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult StopOf(HttpContext http, VisitRound round, string stopId, DirectoryBook directory, Clock clock, Pages.Tasks.Trouble? trouble = null) =>
        RoundReplies.Fragment<OutcomeShown>(
            http,
            new() { ["Round"] = round, ["Stop"] = round.Stop(stopId)!, ["One"] = TimesOf(round, clock).FirstOrDefault(one => one.Stop.Id == stopId), ["Directory"] = directory, ["User"] = http.Must(), ["Trouble"] = trouble },
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
