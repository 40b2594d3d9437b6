using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Tuyên truyền, báo chí (domain/workflows.md, section 10). The lead unit confirms the content before it is published,
/// unless the province switches that off.</summary>
internal static class PublicityWorkflow
{
    private const string Confirmation = "publicity.confirmation";

    private static readonly Need[] s_published =
    [
        DoneOn("publishedOn", "Ngày đăng, phát", "Published on"), Long("links", "Liên kết, bản tin", "Links, items"),
    ];

    internal static Workflow Table { get; } = Build(TaskKind.Publicity, "kế hoạch của tỉnh: trước, trong và sau sự kiện",
        [
            State("assigned", "Đã giao", "Assigned", Stage.Planned),
            State("briefed", "Đã có thông tin, phóng viên", "Briefed", Stage.Preparing),
            State("covered", "Đã đưa tin", "Covered", Stage.Executing),
            State("confirmed", "Đã xác nhận nội dung", "Content confirmed", Stage.Executing),
            State("published", "Đã đăng, phát", "Published", Stage.Reporting),
        ],
        [
            Step("brief", "Cung cấp thông tin", "Brief", ["assigned"], "briefed", Lead) with
            {
                Needs =
                [
                    Long("information", "Thông tin cung cấp", "Information given"), Long("reporters", "Danh sách phóng viên", "Reporters"),
                    Paper("foreignReporters", "Giấy phép phóng viên nước ngoài (nếu có)", "Permit of foreign reporters, if any", required: false),
                ],
                Opens = [Shares],
                Source = "Nghị định 88/2012/NĐ-CP: phóng viên nước ngoài xin phép riêng",
            },
            Step("cover", "Đã đưa tin", "Cover", ["briefed"], "covered", [.. Lead, Who.CoordinatingUnit]),
            Back(["covered"], "briefed", Lead),
            Step("confirm", "Xác nhận nội dung", "Confirm the content", ["covered"], "confirmed", Lead) with
            {
                Step = Confirmation,
                Source = "đơn vị chủ trì xác nhận trước khi đăng (ct)",
            },
            Step("publish", "Đăng, phát", "Publish", ["confirmed"], "published", [.. Lead, Who.CoordinatingUnit]) with
            {
                Needs = s_published,
                MeetsDeadline = true,
                DeadlineField = "publishedOn",
            },
            Step("publish", "Đăng, phát", "Publish", ["covered"], "published", [.. Lead, Who.CoordinatingUnit]) with
            {
                Bridges = Confirmation,
                Needs = s_published,
                MeetsDeadline = true,
                DeadlineField = "publishedOn",
            },
            Close(["published"], Lead),
        ],
        new OptionalStep(Confirmation, new("Xác nhận nội dung trước khi đăng", "Confirmation before publishing")));
}
