using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Rounds;

/// <summary>Checks what is recorded of rounds, and who may what.</summary>
public static class RoundRules
{
    /// <summary>Stops in one round at most.</summary>
    public const int MostStops = 2_000;

    /// <summary>Teams in one round at most.</summary>
    public const int MostTeams = 400;

    /// <summary>Photos of one stop at most.</summary>
    public const int MostPhotos = 20;

    /// <summary>The longest line, in characters.</summary>
    public const int LineLimit = 500;

    private const int TextLimit = 4_000;
    private const int MostCrew = 40;
    private const int MostGifts = 200;
    private const int MostItems = 50;
    private const int MostMinutes = 24 * 60;
    private const int MostOfAGift = 100_000;

    /// <summary>Whether somebody plans rounds: coordinators and the focal unit's people.</summary>
    public static bool PlansRounds(this ActingUser user) =>
        user.Role == UserRole.Coordinator || (user.Role == UserRole.Officer && user.Functions.Contains(UnitFunction.FocalPoint));

    /// <summary>Whether somebody may know of a round: everyone, or leaders, the units concerned, those who plan it and those who go along.</summary>
    public static bool MayBeKnownTo(this VisitRound round, ActingUser user) =>
        round.Units.Count == 0 || user.Role is UserRole.Leader or UserRole.Coordinator || user.Units.Any(round.Units.Contains)
        || round.Teams.Any(team => team.Plan.Has(user.Id));

    /// <summary>Whether somebody may tap for a team: who is in it, who plans rounds, and the board.</summary>
    public static bool MayTap(this RoundTeam team, ActingUser user) => team.Plan.Has(user.Id) || user.PlansRounds() || user.IsSystem;

    internal static Refusal? Check(RoundBegun round) =>
        Needed("name", round.Name) ?? Line("name", round.Name)
        ?? (Years.Holds(round.Year) ? null : new FieldWrong("year", FieldFault.NotADate))
        ?? Check(round.Stops, 0);

    internal static Refusal? Check(IReadOnlyList<NewStop> stops, int already)
    {
        if (stops.Count + already > MostStops)
            return new RoundTooLarge(MostStops);
        foreach (var stop in stops)
            if (Check(stop.Plan) is { } wrong)
                return wrong;
        return null;
    }

    internal static Refusal? Check(StopPlan stop) =>
        Needed("partner", stop.Partner) ?? Line("partner", stop.Partner) ?? Line("address", stop.Address) ?? Line("contact", stop.Contact)
        ?? Line("unitName", stop.UnitName) ?? Long("talkingPoints", stop.TalkingPoints) ?? Long("bring", stop.Bring)
        ?? Number("minutes", stop.Minutes, MostMinutes) ?? Number("travel", stop.Travel, MostMinutes) ?? Number("giftCount", stop.GiftCount, MostOfAGift)
        ?? (stop.HostTo <= stop.HostFrom ? new FieldWrong("hostTo", FieldFault.BackToFront) : null);

    internal static Refusal? Check(TeamPlan team)
    {
        if (team.Crew.Count > MostCrew)
            return new FieldWrong("crew", FieldFault.TooLong);
        foreach (var one in team.Crew)
            if ((Needed("crew", one.Name) ?? Line("crew", one.Name)) is { } wrong)
                return wrong;
        return Needed("name", team.Name) ?? Line("name", team.Name) ?? Line("vehicle", team.Vehicle) ?? Line("from", team.From) ?? DetailRules.Day("day", team.Day);
    }

    internal static Refusal? Check(IReadOnlyList<GiftStock> gifts)
    {
        if (gifts.Count > MostGifts)
            return new FieldWrong("gifts", FieldFault.TooLong);
        foreach (var gift in gifts)
            if ((Needed("gifts", gift.Name) ?? Line("gifts", gift.Name) ?? Number("stock", gift.Stock, MostOfAGift)) is { } wrong)
                return wrong;
        return gifts.Select(gift => gift.Id).Distinct().Count() == gifts.Count ? null : new FieldWrong("gifts", FieldFault.NotAChoice);
    }

    internal static Refusal? Check(VisitOutcome outcome)
    {
        if (outcome.Requests.Count + outcome.Promises.Count > MostItems)
            return new FieldWrong("requests", FieldFault.TooLong);
        foreach (var item in outcome.All())
            if ((Needed("requests", item.Text) ?? Long("requests", item.Text) ?? DetailRules.Day("due", item.Due)) is { } wrong)
                return wrong;
        return Long("result", outcome.Result);
    }

    internal static Refusal? Needed(string field, string? text) => string.IsNullOrWhiteSpace(text) ? new FieldWrong(field, FieldFault.Empty) : null;

    internal static Refusal? Line(string field, string? text) => DetailRules.Text(field, text, LineLimit);

    internal static Refusal? Long(string field, string? text) => DetailRules.Text(field, text, TextLimit);

    private static Refusal? Number(string field, int number, int most) =>
        number < 0 ? new FieldWrong(field, FieldFault.NotANumber) : number > most ? new FieldWrong(field, FieldFault.TooMuch) : null;
}
