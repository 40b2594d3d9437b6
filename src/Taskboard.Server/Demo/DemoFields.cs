using System.Globalization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Demo;

/// <summary>What the people of the demo enter with their steps.</summary>
internal static class DemoFields
{
    private const int Amount = 18_000_000;

    /// <summary>Values for every field that a step demands.</summary>
    public static IReadOnlyDictionary<string, string> Fill(Transition transition, PlanTask task, DateOnly today)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in transition.Fields)
            if (field is { Required: true, AsFile: false })
                values[field.Id] = Value(field, task, today);
        foreach (var need in transition.Needs)
            if (need is WindowNeed window && task.Window.From > today)
                values[window.Reason] = "Gửi theo chuyến thư ngoại giao gần nhất";
            else if (need is SumNeed sum)
                (values[sum.Total], values[sum.Lines]) = ("18000000", "Lễ tân, hậu cần: 12000000\nPhiên dịch: 6000000");
        return values;
    }

    private static string Value(FieldNeed field, PlanTask task, DateOnly today) => field.Type switch
    {
        FieldType.Date => Iso(field.HasHappened ? today : Ahead(task, today)),
        FieldType.Number => Math.Min(field.Most ?? Amount, field.Id is "people" or "guests" or "days" or "countries" or "copies" or "quantity" ? 5 : Amount)
            .ToString(CultureInfo.InvariantCulture),
        FieldType.Amount => Amount.ToString(CultureInfo.InvariantCulture),
        FieldType.Choice => field.Choices[0].Id,
        _ => Words(field, task),
    };

    private static DateOnly Ahead(PlanTask task, DateOnly today) => task.Window.From is { } from && from > today ? from : today.AddDays(14);

    private static string Words(FieldNeed field, PlanTask task) => field.Id switch
    {
        "documentNumber" => string.Create(CultureInfo.InvariantCulture, $"{100 + task.Ordinal}/UBND-NV"),
        "recipientName" => "Ngài Đại sứ, đã đối chiếu với danh sách của Bộ Ngoại giao",
        "language" => "Tiếng Anh",
        "interpreter" => "Phiên dịch của Sở Ngoại vụ",
        "contact" => "Bộ phận lễ tân của đối tác",
        "place" => "Trụ sở UBND tỉnh",
        "submission" => string.Create(CultureInfo.InvariantCulture, $"Tờ trình số {40 + task.Ordinal}/TTr-SNgV"),
        "report" => string.Create(CultureInfo.InvariantCulture, $"Báo cáo số {200 + task.Ordinal}/BC-SNgV"),
        "authorizedPerson" => "Phó Chủ tịch UBND tỉnh Lê Hoàng Nam",
        "confirmedBy" => "Bí thư thứ nhất của đối tác, qua điện thoại",
        "gift" or "gifts" => "Tranh gốm, trà Sông Lam",
        "giftFor" => "Trưởng đoàn phía đối tác",
        "giver" => "Đoàn khách",
        "handedTo" => "Văn phòng UBND tỉnh",
        "origin" => "Cơ sở thủ công trong tỉnh, có hóa đơn",
        "thanks" => "Thư cảm ơn của Chủ tịch UBND tỉnh",
        "vehicle" => "37A-001.68",
        "agreedPoints" => "Giờ đón, thành phần và nội dung đã thống nhất với đối tác",
        "appraisal" => "Đủ hồ sơ, đúng thẩm quyền, đồng ý trình",
        "consulted" => "Bộ Ngoại giao\nBộ Công an",
        "explanation" => "Đã tiếp thu các ý kiến; không còn ý kiến khác",
        "information" => "Nội dung chương trình, thời gian và địa điểm",
        "links" => "Bản tin đối ngoại trên cổng thông tin điện tử tỉnh",
        "party" => "Lãnh đạo Sở Ngoại vụ, Văn phòng UBND tỉnh",
        "purpose" => "Theo kế hoạch được duyệt, tại Trung tâm hội nghị tỉnh",
        "reason" => "Theo ý kiến của lãnh đạo",
        "reporters" => "Báo và Phát thanh, Truyền hình: 02 phóng viên",
        "requests" => "Đề nghị duy trì trao đổi thường xuyên",
        "result" => "Hoàn thành đúng nội dung kế hoạch",
        "topics" => "Hợp tác đào tạo, xúc tiến thương mại",
        _ => $"{field.Label.Vi}: đã có",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
