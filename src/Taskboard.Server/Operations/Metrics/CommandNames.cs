using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Operations;

/// <summary>Names of commands in figures, traces and logs: the same as where they are written down.</summary>
internal static class CommandNames
{
    public static string Of(TaskCommand command) => command switch
    {
        MoveIt => "move",
        MovePart => "part",
        PlanIt => "plan",
        GiveResponsibility => "give",
        CorrectDetails => "correct",
        ChangeWindow => "window",
        ChangeTrait => "trait",
        SplitIt => "split",
        _ => "other",
    };
}
