using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Rounds;

/// <summary>Makes tasks on the board out of what hosts asked for and what was promised to them. The command's id follows from the item, so that an
/// item becomes one task however often it is asked for.</summary>
internal sealed class FollowUps(PlanDesk desk, IRoundEngine rounds, DirectoryBook directory)
{
    /// <summary>Makes a task of an item that has a unit and a day.</summary>
    /// <returns>The round, or why not.</returns>
    public async Task<RoundReply> Make(VisitRound round, Stop stop, FollowUp item, bool isPromise, ActingUser by, CancellationToken cancel)
    {
        if (item.UnitId is null || directory.Unit(item.UnitId) is not { } unit)
            return new RoundReply.Refused(new Domain.Refusals.FieldWrong("unit", Domain.Refusals.FieldFault.Empty), round);
        if (item.Due is not { } due)
            return new RoundReply.Refused(new Domain.Refusals.FieldWrong("due", Domain.Refusals.FieldFault.Empty), round);
        var task = new NewTask
        {
            PlanId = round.PlanId,
            Kind = TaskKind.Other,
            Details = new TaskDetails
            {
                Title = Cut(item.Text),
                Partner = stop.Plan.Partner,
                Content = string.Create(CultureInfo.InvariantCulture, $"{(isPromise ? "Cam kết" : "Kiến nghị của đối tác")} tại chuyến thăm {stop.Plan.Partner} ({round.Name}): {item.Text}"),
            },
            Responsibility = new Responsibility { Lead = [new UnitRef(unit.Id, unit.Name)] },
            Window = new DateWindow(null, due, due, Certainty.Exact),
        };
        var commandId = $"round-{item.Id}";
        return await desk.Add(task, by, commandId, cancel) switch
        {
            TaskReply.Done done => await rounds.Send(new RoundCall(round.Id, commandId, by, new LinkFollowUp(stop.Id, item.Id, done.Task.Id)), cancel),
            TaskReply.Refused refused => new RoundReply.Refused(refused.Why, round),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Cut(string text) => text.ReplaceLineEndings(" ") is { Length: > TaskDetails.TitleLimit } longer ? longer[..TaskDetails.TitleLimit] : text.ReplaceLineEndings(" ");
}
