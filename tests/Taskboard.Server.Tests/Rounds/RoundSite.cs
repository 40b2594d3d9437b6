using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Timing;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>Rounds on a site of its own.</summary>
internal static class RoundSite
{
    public static ActingUser Planner => TimedPlans.Coordinator;

    /// <summary>Puts a plan with these visits on the board; the ids of its tasks.</summary>
    public static async Task<(string PlanId, IReadOnlyList<string> Tasks)> Visits(AccountsSite site, params string[] partners)
    {
        var draft = new PlanDraft
        {
            Title = "Kế hoạch thăm, chúc Tết",
            Number = "20/KH-UBND",
            Issued = "2026-12-01",
            Year = 2027,
            Tasks =
            [
                .. partners.Select((partner, i) => new TaskDraft
                {
                    Title = "Thăm, chúc Tết " + partner,
                    Kind = TaskKind.Visit,
                    Lead = ["Sở Ngoại vụ"],
                    Recipients = [partner],
                    Lines = new LineRange(i + 1, i + 1),
                    Words = "Thăm " + partner,
                }),
            ],
        };
        var reply = Assert.IsType<PlanReply.Done>(await site.Service<PlanDesk>().Accept(draft, null, [.. Enumerable.Range(0, partners.Length)], Planner, "accept-visits", default));
        return (reply.Plan.Id, reply.TaskIds);
    }

    /// <summary>Opens a round of those visits.</summary>
    public static async Task<RoundReply> Open(AccountsSite site, string roundId, IEnumerable<NewStop> stops, ActingUser? by = null) =>
        await Send(site, roundId, new BeginRound(new RoundBegun { RoundId = roundId, Name = "Chúc Tết 2027", Year = 2027, Stops = [.. stops] }), by);

    public static async Task<RoundReply> Send(AccountsSite site, string roundId, RoundCommand command, ActingUser? by = null, string? commandId = null) =>
        await site.Service<IRoundEngine>().Send(new RoundCall(roundId, commandId ?? Hosting.Identifiers.New(TimeProvider.System), by ?? Planner, command), default);

    public static async Task<VisitRound> Done(AccountsSite site, string roundId, RoundCommand command, ActingUser? by = null) =>
        Assert.IsType<RoundReply.Done>(await Send(site, roundId, command, by)).Round;
}
