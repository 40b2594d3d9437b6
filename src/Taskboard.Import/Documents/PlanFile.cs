namespace Taskboard.Import.Documents;

/// <summary>The limits of a file that is offered as a plan.</summary>
public static class PlanFile
{
    /// <summary>The largest file that is opened, in bytes (20 MB): a plan of 500 pages with its appendices is under 2 MB of text.</summary>
    public const int LargestBytes = 20 * 1_048_576;
}
