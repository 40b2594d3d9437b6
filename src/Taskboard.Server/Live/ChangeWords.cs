using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Live;

/// <summary>Names what a record did to a task, in one word for the browser to choose its sentence by.</summary>
public static class ChangeWords
{
    /// <summary>The word for events of one record: that of the first, for the others follow from it.</summary>
    public static string Of(IReadOnlyList<TaskEvent> events) => events switch
    {
        [TaskAmended, var what, ..] => Of(what),
        [var first, ..] => Of(first),
        _ => "changed",
    };

    private static string Of(TaskEvent first) => first switch
    {
        TaskPlanned => "planned",
        TaskMoved => "moved",
        MoveTakenBack => "taken-back",
        TaskArchived => "archived",
        TaskRestored => "restored",
        ResponsibilityGiven => "assigned",
        DetailsCorrected => "corrected",
        WindowChanged or ExtensionDecided => "dated",
        TraitChanged => "trait",
        TaskSplit => "split",
        PartOpened or PartMoved => "part",
        CommentAdded or CommentEdited or CommentWithdrawn => "commented",
        _ => "changed",
    };
}
