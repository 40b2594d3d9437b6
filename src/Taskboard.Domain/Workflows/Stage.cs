namespace Taskboard.Domain.Workflows;

/// <summary>A column of the board. Every state of every workflow stands in one.</summary>
public enum Stage
{
    /// <summary>Theo kế hoạch.</summary>
    Planned,

    /// <summary>Đang chuẩn bị.</summary>
    Preparing,

    /// <summary>Trình duyệt, ký.</summary>
    Approving,

    /// <summary>Đang thực hiện.</summary>
    Executing,

    /// <summary>Báo cáo, theo dõi.</summary>
    Reporting,

    /// <summary>Hoàn thành.</summary>
    Closed,

    /// <summary>Suspended or stopped: off the board's columns, shown by filter.</summary>
    Aside,
}
