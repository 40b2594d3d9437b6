using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Rounds;

public sealed partial record VisitRound
{
    private const int MostDelay = 12 * 60;

    /// <summary>A tap says what is, so it is taken whenever it comes, also after the round's end; what it wishes (another order, a delay, a cancellation) is not
    /// taken then. Of two phones that say the same, the second changes nothing but is kept.</summary>
    private Outcome<RoundEvent> Take(Tap tap, ActingUser by, Moment now)
    {
        if (Stop(tap.StopId) is not { } stop)
            return new NoSuchStop(tap.StopId);
        if (Team(stop.TeamId) is not { } team)
            return new StopWithoutTeam(stop.Plan.Partner);
        if (!team.MayTap(by))
            return new NotOfTheTeam(team.Plan.Name);
        if (Ended && !tap.Kind.IsStep() && tap.Kind is not (TapKind.Note or TapKind.Photo))
            return new RoundIsOver();
        if (!Enum.IsDefined(tap.Kind))
            return new FieldWrong("kind", FieldFault.NotAChoice);
        if (RoundRules.Line("text", tap.Text) is { } wrong)
            return wrong;

        var tapped = new StopTapped { StopId = stop.Id, Kind = tap.Kind, Stamp = StampOf(tap, stop, by, now), Text = DetailRules.Clean(tap.Text) };
        return tap.Kind switch
        {
            TapKind.Delayed => Delay(tap, stop, tapped),
            TapKind.Note when tapped.Text is null => new FieldWrong("text", FieldFault.Empty),
            TapKind.Cancelled when tapped.Text is null => new FieldWrong("reason", FieldFault.Empty),
            TapKind.Cancelled when stop.IsReached => new StopUnderWay(stop.Plan.Partner),
            TapKind.Cancelled when stop.Cancelled is not null => Nothing,
            TapKind.Photo when tapped.Text is null => new FieldWrong("text", FieldFault.Empty),
            TapKind.Photo when stop.Photos.Count >= RoundRules.MostPhotos => new FieldWrong("photo", FieldFault.TooMuch),
            TapKind.Order => Reorder(tap, team, tapped),
            TapKind.Undo => Undo(tap, stop, tapped),
            _ => tapped,
        };
    }

    private TapStamp StampOf(Tap tap, Stop stop, ActingUser by, Moment now)
    {
        var (at, trust) = Rehearsal ? (tap.At, PhoneTrust.Right) : PhoneClock.Believe(tap.At, tap.Sent, now.At);
        if (tap.Kind.IsStep())
            foreach (var mark in stop.Marks)
                if (mark.Kind < tap.Kind && mark.At > at)
                    (at, trust) = (mark.At, PhoneTrust.Backwards);
        var vietnam = TimeSpan.FromHours(7);
        return new(by.Id, by.Name, tap.At.ToOffset(vietnam), now.At.ToOffset(vietnam), at.ToOffset(vietnam), trust);
    }

    /// <summary>A delay is told as what it comes to, from what the phone showed: two phones that add a quarter of an hour at once come to a quarter.</summary>
    private static Outcome<RoundEvent> Delay(Tap tap, Stop stop, StopTapped tapped)
    {
        if (tap.Minutes is not (>= 0 and <= MostDelay) || tap.Seen < 0)
            return new FieldWrong("minutes", FieldFault.NotANumber);
        var minutes = (tap.Seen ?? stop.Delay) == stop.Delay ? tap.Minutes.Value : Math.Max(stop.Delay, tap.Minutes.Value);
        return minutes == stop.Delay ? Nothing : tapped with { Minutes = minutes };
    }

    /// <summary>The stops named come in their order, those not named keep theirs behind; what is under way stays in front.</summary>
    private Outcome<RoundEvent> Reorder(Tap tap, RoundTeam team, StopTapped tapped)
    {
        foreach (var id in tap.Order ?? [])
            if (Stop(id) is null)
                return new NoSuchStop(id);
        var begun = StopsOf(team).Where(stop => stop.IsBegun).Select(stop => stop.Id).ToList();
        var wished = (tap.Order ?? []).Where(team.Stops.Contains).Distinct().Except(begun).ToList();
        List<string> order = [.. begun, .. wished, .. team.Stops.Except(begun).Except(wished)];
        return order.SequenceEqual(team.Stops) ? Nothing : tapped with { Order = order };
    }

    private static Outcome<RoundEvent> Undo(Tap tap, Stop stop, StopTapped tapped)
    {
        if (tap.Undoes is not { } kind || !(kind.IsStep() || kind == TapKind.Cancelled))
            return new FieldWrong("undoes", FieldFault.NotAChoice);
        var isThere = kind == TapKind.Cancelled ? stop.Cancelled is not null : stop.At(kind) is not null;
        return isThere ? tapped with { Undoes = kind } : Nothing;
    }

    private Outcome<RoundEvent> Record(RecordOutcome record, ActingUser by)
    {
        if (Stop(record.StopId) is not { } stop)
            return new NoSuchStop(record.StopId);
        if (Team(stop.TeamId) is { } team ? !team.MayTap(by) : !by.PlansRounds())
            return new NotOfTheTeam(Team(stop.TeamId)?.Plan.Name ?? "");
        if (RoundRules.Check(record.Outcome) is { } wrong)
            return wrong;
        // a task that came of an item stays with it
        var tasks = (stop.Outcome?.All() ?? []).Where(item => item.TaskId is not null).ToDictionary(item => item.Id, item => item.TaskId);
        return new OutcomeRecorded(stop.Id, record.Outcome with { Requests = Kept(record.Outcome.Requests), Promises = Kept(record.Outcome.Promises) });

        IReadOnlyList<FollowUp> Kept(IReadOnlyList<FollowUp> items) => [.. items.Select(item => item with { TaskId = tasks.GetValueOrDefault(item.Id) })];
    }

    private Outcome<RoundEvent> Link(LinkFollowUp link, ActingUser by)
    {
        if (!by.PlansRounds())
            return new RightNeeded(Right.Coordinate);
        if (Stop(link.StopId)?.Outcome?.All().FirstOrDefault(item => item.Id == link.ItemId) is not { } item)
            return new NoSuchStop(link.StopId);
        return item.TaskId is not null ? Nothing : new FollowUpMade(link.StopId, link.ItemId, link.TaskId);
    }
}
