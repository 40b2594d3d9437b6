using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>The call that a form about what lies beside the work makes. It is based on no version: it holds whatever stands meanwhile.</summary>
internal static class BesideForm
{
    public static TaskCall Call(string taskId, IFormCollection form, ActingUser by, BesideCommand command) =>
        new(taskId, CommandForm.Id(form), null, by, command);
}
