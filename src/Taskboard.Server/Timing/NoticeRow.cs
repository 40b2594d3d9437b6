namespace Taskboard.Server.Timing;

/// <summary>A line of a notice as people fill it in: a day off, why, and the weekend day that is worked for it.</summary>
/// <param name="Off">The day off as typed; may be empty where only a day is worked.</param>
/// <param name="Name">What for.</param>
/// <param name="Worked">The day worked for it as typed; may be empty.</param>
public sealed record NoticeRow(string Off, string Name, string Worked)
{
    /// <summary>Nothing typed.</summary>
    public static NoticeRow Blank { get; } = new("", "", "");

    /// <summary>True where nothing was typed.</summary>
    public bool IsBlank => Off.Length == 0 && Worked.Length == 0;
}
