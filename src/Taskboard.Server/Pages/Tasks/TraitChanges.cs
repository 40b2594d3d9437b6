using Microsoft.Extensions.Primitives;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Sets and clears the conditions that were ticked in the form of a task's details: a command for each.</summary>
internal static class TraitChanges
{
    /// <summary>Goes on from what was done; the last reply, or the first refusal.</summary>
    public static async ValueTask<TaskReply> Follow(
        TaskReply.Done done, IReadOnlyList<TaskTrait> before, StringValues ticked, string? reason, TaskCall call, ITaskEngine engine, CancellationToken cancel)
    {
        foreach (var trait in Enum.GetValues<TaskTrait>())
        {
            var present = ticked.Contains(trait.ToString());
            if (before.Contains(trait) == present)
                continue;
            var next = call with
            {
                CommandId = $"{call.CommandId}-{(int)trait}",
                BasedOn = done.Task.Version,
                Command = new ChangeTrait(trait, present, reason),
            };
            var reply = await engine.Send(next, cancel);
            if (reply is not TaskReply.Done step)
                return reply;
            // where nothing had to change there is no new position
            done = step.Position == 0 ? step with { Position = done.Position, At = done.At } : step;
        }
        return done;
    }
}
