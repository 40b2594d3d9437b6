namespace Taskboard.Domain.Rounds;

public sealed partial record VisitRound
{
    private VisitRound Tapped(StopTapped e)
    {
        var next = e.Kind == TapKind.Order && Stop(e.StopId)?.TeamId is { } teamId
            ? this with { Teams = [.. Teams.Select(team => team.Plan.Id == teamId ? team with { Stops = e.Order ?? team.Stops } : team)] }
            : With(e.StopId, stop => After(stop, e));
        return next with { LastTap = LastTap > e.Stamp.At ? LastTap : e.Stamp.At };
    }

    private static Stop After(Stop stop, StopTapped e) => e.Kind switch
    {
        TapKind.Delayed => stop with { Delay = e.Minutes ?? stop.Delay },
        TapKind.Note => stop with { Notes = [.. stop.Notes, new(e.Text ?? "", e.Stamp.Name, e.Stamp.At)] },
        TapKind.Photo => e.Text is { } photo && !stop.Photos.Contains(photo) ? stop with { Photos = [.. stop.Photos, photo] } : stop,
        TapKind.Cancelled => stop with { Cancelled = e.Text ?? "" },
        TapKind.Undo when e.Undoes == TapKind.Cancelled => stop with { Cancelled = null },
        TapKind.Undo => stop with { Marks = [.. stop.Marks.Where(mark => mark.Kind != e.Undoes)] },
        // who stands before the door knows better than who cancelled from afar
        _ => Mark(stop with { Cancelled = e.Kind is TapKind.Departed ? stop.Cancelled : null }, e),
    };

    private static Stop Mark(Stop stop, StopTapped e)
    {
        if (stop.Marks.FirstOrDefault(mark => mark.Kind == e.Kind) is not { } known)
            return stop with { Marks = [.. stop.Marks.Append(new(e.Kind, e.Stamp.At, e.Stamp.Name, e.Stamp.Clock)).OrderBy(mark => mark.Kind)] };
        var merged = e.Stamp.At < known.At && e.Stamp.Clock is PhoneTrust.Right or PhoneTrust.Corrected
            ? known with { At = e.Stamp.At < known.At ? e.Stamp.At : known.At, Phones = known.Phones + 1 }
            : known with { Phones = known.Phones + 1 };
        return stop with { Marks = [.. stop.Marks.Select(mark => mark.Kind == e.Kind ? merged : mark)] };
    }
}
