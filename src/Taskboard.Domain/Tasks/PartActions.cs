namespace Taskboard.Domain.Tasks;

/// <summary>Ids and names of what can be done with a part, and names of where it stands.</summary>
public static class PartActions
{
    /// <summary>The id used in addresses and data.</summary>
    public static string Id(this PartAction action) => action switch
    {
        PartAction.Report => "report-part",
        PartAction.Accept => "accept-part",
        PartAction.Return => "return-part",
        _ => "waive-part",
    };

    /// <summary>The button's text.</summary>
    public static LocalName Name(this PartAction action) => action switch
    {
        PartAction.Report => new("Báo cáo phần việc", "Report the part"),
        PartAction.Accept => new("Tiếp nhận", "Accept"),
        PartAction.Return => new("Trả lại", "Return"),
        _ => new("Cho miễn", "Waive"),
    };

    /// <summary>The name on the screen.</summary>
    public static LocalName Name(this PartState state) => state switch
    {
        PartState.Asked => new("Chờ đơn vị", "Waiting for the unit"),
        PartState.Reported => new("Đã báo cáo", "Reported"),
        PartState.Returned => new("Trả lại để bổ sung", "Returned"),
        PartState.Accepted => new("Đã tiếp nhận", "Accepted"),
        _ => new("Được miễn", "Waived"),
    };

    /// <summary>The name on the screen.</summary>
    public static LocalName Name(this PartAnswer answer) =>
        answer == PartAnswer.Agrees ? new("Nhất trí", "Agrees") : new("Có ý kiến khác", "Differs");
}
