using System.Collections.Immutable;
using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Board;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Exports;

/// <summary>The tasks of a plan as its appendices list them: a table for each kind, with the columns that plans give that kind.</summary>
internal sealed class TaskTables(DirectoryBook directory)
{
    /// <summary>The heading of a kind's appendix.</summary>
    public static string Title(TaskKind kind) => kind switch
    {
        TaskKind.Letter => "DANH SÁCH THƯ CHÚC MỪNG",
        TaskKind.Card => "DANH SÁCH THIẾP CHÚC MỪNG",
        TaskKind.Visit => "KẾ HOẠCH CÁC ĐOÀN THĂM, CHÚC MỪNG",
        TaskKind.Outgoing => "KẾ HOẠCH ĐOÀN RA",
        TaskKind.Incoming => "KẾ HOẠCH ĐOÀN VÀO",
        TaskKind.Agreement => "DANH MỤC THỎA THUẬN QUỐC TẾ DỰ KIẾN KÝ KẾT",
        TaskKind.Event => "KẾ HOẠCH HỘI NGHỊ, SỰ KIỆN",
        _ => "DANH MỤC NHIỆM VỤ: " + Name(kind).ToUpper(CultureInfo.GetCultureInfo("vi-VN")),
    };

    /// <summary>What a kind is called.</summary>
    public static string Name(TaskKind kind) => Text.Get(Language.Vi, "kind." + kind.Id());

    /// <summary>The columns' widths, and the rows with their headings before them.</summary>
    public (int[] Widths, IEnumerable<ImmutableArray<string>> Rows) Of(TaskKind kind, IReadOnlyList<PlanTask> tasks)
    {
        (string Head, int Width, Func<PlanTask, string> Value)[] columns = kind switch
        {
            TaskKind.Outgoing =>
            [
                ("Tên đoàn", 20, t => t.Details.Title), ("Trưởng đoàn", 14, Leader), ("Nước đi", 10, Country), ("Đối tác làm việc", 16, Partner), ("Nội dung hoạt động", 24, Content),
                ("Số người", 7, t => t.Details.People ?? ""), ("Số ngày", 7, t => t.Details.Days ?? ""), ("Thời gian thực hiện", 12, Time), ("Kinh phí", 11, t => t.Details.Funding ?? ""),
            ],
            TaskKind.Incoming =>
            [
                ("Tên đoàn", 20, t => t.Details.Title), ("Trưởng đoàn", 14, Leader), ("Đến từ nước", 10, Country), ("Nội dung hoạt động", 28, Content),
                ("Số người", 7, t => t.Details.People ?? ""), ("Số ngày", 7, t => t.Details.Days ?? ""), ("Thời gian thực hiện", 12, Time), ("Cơ quan chủ trì", 15, Lead),
            ],
            TaskKind.Letter or TaskKind.Card or TaskKind.Visit =>
            [
                ("Nội dung", 34, t => t.Details.Title), ("Đối tác", 22, Partner), ("Người ký, trưởng đoàn", 16, Leader), ("Thời gian thực hiện", 17, Time), ("Cơ quan chủ trì", 16, Lead), ("Cơ quan phối hợp", 18, Coordinating),
            ],
            TaskKind.Agreement =>
            [
                ("Tên thỏa thuận", 34, t => t.Details.Title), ("Đối tác", 20, Partner), ("Nước", 12, Country), ("Thời gian", 16, Time), ("Cơ quan chủ trì", 18, Lead), ("Cơ quan phối hợp", 18, Coordinating),
            ],
            _ =>
            [
                ("Nhiệm vụ", 44, t => t.Details.Title), ("Cơ quan chủ trì", 20, Lead), ("Cơ quan phối hợp", 24, Coordinating), ("Thời gian thực hiện", 18, Time), ("Kinh phí", 12, t => t.Details.Funding ?? ""),
            ],
        };
        return ([5, .. columns.Select(column => column.Width)],
            tasks.Select((task, i) => ImmutableArray.CreateRange(columns.Select(column => column.Value(task)).Prepend((i + 1).ToString(CultureInfo.InvariantCulture))))
                .Prepend([.. columns.Select(column => column.Head).Prepend("TT")]));
    }

    /// <summary>The names of units as they are now; those of groups as written.</summary>
    public string Units(IEnumerable<UnitRef> units) => string.Join("; ", units.Select(unit => unit.Id is { } id && directory.Unit(id) is { } known ? known.Name : unit.Name));

    private string Lead(PlanTask task) => Units(task.Lead);

    private string Coordinating(PlanTask task) => Units(task.Coordinating.Concat(task.Responsibility.Invited));

    private static string Leader(PlanTask task) => task.Details.Leader ?? "";

    private static string Country(PlanTask task) => task.Details.Country ?? "";

    private static string Partner(PlanTask task) => task.Details.Partner ?? string.Join("; ", task.Details.Recipients);

    private static string Content(PlanTask task) => task.Details.Content ?? "";

    /// <summary>The plan's own words about time, or else the days.</summary>
    private static string Time(PlanTask task) => task.Timing is { Phrase: { Length: > 0 and < 120 } phrase } ? phrase : WindowText.Of(task.Window, Language.Vi);
}
