using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What every form about a task carries: the version it was based on and the command's id.</summary>
internal static class CommandForm
{
    /// <summary>The call that a form makes.</summary>
    public static TaskCall Call(string taskId, IFormCollection form, ActingUser by, TaskCommand command) =>
        new(taskId, Id(form), Version(form["version"]), by, command);

    /// <summary>The command's id.</summary>
    public static string Id(IFormCollection form) => CommandIds.From(form["commandId"]);

    /// <summary>A version; null where it is none, which is refused.</summary>
    public static long? Version(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
