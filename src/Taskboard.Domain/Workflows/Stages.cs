namespace Taskboard.Domain.Workflows;

/// <summary>Ids and names of the stages, in the order of the columns.</summary>
public static class Stages
{
    /// <summary>The columns that a board shows from left to right; <see cref="Stage.Aside"/> is not among them.</summary>
    public static IReadOnlyList<Stage> Columns { get; } =
        [Stage.Planned, Stage.Preparing, Stage.Approving, Stage.Executing, Stage.Reporting, Stage.Closed];

    /// <summary>The id used in addresses, data and styles.</summary>
    public static string Id(this Stage stage) => stage switch
    {
        Stage.Planned => "planned",
        Stage.Preparing => "preparing",
        Stage.Approving => "approving",
        Stage.Executing => "executing",
        Stage.Reporting => "reporting",
        Stage.Closed => "closed",
        _ => "aside",
    };

    /// <summary>The name on the screen.</summary>
    public static LocalName Name(this Stage stage) => stage switch
    {
        Stage.Planned => new("Theo kế hoạch", "Planned"),
        Stage.Preparing => new("Đang chuẩn bị", "Preparing"),
        Stage.Approving => new("Trình duyệt, ký", "Approval"),
        Stage.Executing => new("Đang thực hiện", "Under way"),
        Stage.Reporting => new("Báo cáo, theo dõi", "Reporting"),
        Stage.Closed => new("Hoàn thành", "Done"),
        _ => new("Tạm dừng, đã dừng", "On hold, stopped"),
    };
}
