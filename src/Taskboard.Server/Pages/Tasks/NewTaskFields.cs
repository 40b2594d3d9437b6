using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>A new task, as a form carries it.</summary>
internal static class NewTaskFields
{
    /// <summary>The task of a form; null where its kind is none.</summary>
    public static NewTask? Read(IFormCollection form, DirectoryBook directory, Clock clock)
    {
        if (!TaskKinds.TryParse(form["kind"], out var kind))
            return null;
        var lead = UnitField.Read(form["lead"], directory);
        return new NewTask
        {
            PlanId = string.IsNullOrEmpty(form["plan"]) ? null : form["plan"].ToString(),
            Kind = kind,
            Details = DetailFields.Read(form, null),
            Responsibility = new() { Lead = lead, Coordinating = [.. UnitField.Read(form["coordinating"], directory).Where(u => !lead.Any(u.IsSame))] },
            Window = HandWindow.Of(DayField.Read(form["from"]), DayField.Read(form["to"]), clock.Moment(null).Calendar),
        };
    }
}
