namespace Taskboard.Domain.Workflows;

/// <summary>States and actions that every workflow has (domain/workflows.md, section 0).</summary>
public static class CommonStates
{
    /// <summary>Theo kế hoạch: where most tasks begin.</summary>
    public const string Planned = "planned";

    /// <summary>Tạm dừng.</summary>
    public const string Suspended = "suspended";

    /// <summary>Đã dừng, hủy: refused and terminated work ends here and not in Hoàn thành.</summary>
    public const string Stopped = "stopped";

    /// <summary>Hoàn thành.</summary>
    public const string Closed = "closed";
}
