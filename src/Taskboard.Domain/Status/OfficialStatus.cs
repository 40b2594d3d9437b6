namespace Taskboard.Domain.Status;

/// <summary>Where a task officially stands on a day.</summary>
public enum OfficialStatus
{
    /// <summary>Đã hoàn thành đúng hạn: its deadline was met in time, or it had none.</summary>
    DoneInTime,

    /// <summary>Đã hoàn thành quá hạn.</summary>
    DoneLate,

    /// <summary>Đang thực hiện trong hạn.</summary>
    RunningInTime,

    /// <summary>Đang thực hiện quá hạn.</summary>
    RunningLate,

    /// <summary>Không ấn định hạn: never late, reviewed monthly.</summary>
    NoDeadline,

    /// <summary>Đã dừng: refused, cancelled, terminated.</summary>
    Stopped,
}
