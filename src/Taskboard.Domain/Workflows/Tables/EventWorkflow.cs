using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Hội nghị, sự kiện đối ngoại (domain/workflows.md, section 6). An event with a foreign element applies for a permission
/// (Quyết định 06/2020/QĐ-TTg); another is approved by the Chair at once.</summary>
internal static class EventWorkflow
{
    private const string Decision = "Quyết định 06/2020/QĐ-TTg";

    private static readonly PartTemplate s_budget =
        new("budget", PartsFor.Finance, new("Thẩm định dự toán", "Appraise the budget"))
        {
            Kind = PartKind.Opinion,
            Days = 5,
            Setting = "event.budget-appraisal",
            When = If(TaskTrait.StateBudget),
        };

    private static readonly PartTemplate s_opinion =
        new("opinion", PartsFor.EachConsultedBody, new("Có ý kiến về hồ sơ xin phép", "Give an opinion on the application"))
        {
            Kind = PartKind.Opinion,
            Days = 15,
            Unit = DayUnit.Calendar,
            Setting = "event.opinion",
        };

    private static readonly Need[] s_application =
    [
        Paper("application", "Công văn xin phép", "Application"), Paper("scheme", "Đề án theo mẫu", "Scheme after the model"),
        Paper("hostingConsent", "Văn bản đồng ý chủ trương đăng cai", "Consent to host", required: false),
    ];

    internal static Workflow Table { get; } = Build(TaskKind.Event, Decision + "; kế hoạch của tỉnh",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("plan-drafting", "Lập đề án, kế hoạch", "Plan being drawn up", Stage.Preparing),
            State("applied", "Đã nộp hồ sơ xin phép", "Permission applied for", Stage.Approving),
            State("consulting", "Lấy ý kiến", "Bodies being consulted", Stage.Approving),
            State("submitted", "Trình phê duyệt", "Submitted for approval", Stage.Approving),
            State("permitted", "Được phép", "Permitted", Stage.Approving),
            State("organizing", "Đang tổ chức", "Being organised", Stage.Executing),
            State("ready", "Sẵn sàng", "Ready", Stage.Executing),
            State("held", "Đã diễn ra", "Held", Stage.Reporting),
            State("reported", "Đã báo cáo", "Reported", Stage.Reporting),
            State("settled", "Đã quyết toán", "Settled", Stage.Reporting),
        ],
        [
            Step("draft-plan", "Lập đề án, kế hoạch", "Draw up the plan", ["planned"], "plan-drafting", Lead) with
            {
                Source = "kế hoạch: lập từ năm trước năm tổ chức, kèm dự toán",
            },
            Step("apply", "Nộp hồ sơ xin phép", "Apply for permission", ["plan-drafting"], "applied", Lead) with
            {
                When = [If(TaskTrait.International), Unless(TaskTrait.PrimeMinisterPermits)],
                Needs = s_application,
                Opens = [s_budget],
                Allowed = [CalendarDays(30, AllowanceFrom.BeforeWindow, "event.apply")],
                Source = Decision + ": trước ngày tổ chức 30 ngày (ct)",
            },
            Step("apply", "Nộp hồ sơ xin phép", "Apply for permission", ["plan-drafting"], "applied", Lead) with
            {
                When = [If(TaskTrait.International), If(TaskTrait.PrimeMinisterPermits)],
                Needs = s_application,
                Opens = [s_budget],
                Allowed = [CalendarDays(40, AllowanceFrom.BeforeWindow, "event.apply-prime-minister")],
                Source = Decision + ": Thủ tướng Chính phủ cho phép, trước ngày tổ chức 40 ngày (ct)",
            },
            Step("submit", "Trình phê duyệt", "Submit for approval", ["plan-drafting"], "submitted", Lead) with
            {
                When = [Unless(TaskTrait.International)],
                Needs = [Paper("scheme", "Đề án, kế hoạch tổ chức", "Scheme or plan"), Submission],
                Opens = [s_budget],
                Source = "sự kiện không có yếu tố nước ngoài không phải xin phép",
            },
            Step("consult", "Lấy ý kiến", "Consult", ["applied"], "consulting", Who.FocalPoint) with
            {
                Needs = [Consulted],
                Opens = [s_opinion],
                Source = Decision + ", Điều 5: trả lời trong 15 ngày (ct)",
            },
            Step("submit", "Trình phê duyệt", "Submit for approval", ["consulting"], "submitted", Who.FocalPoint) with
            {
                Needs = [new PartsNeed("opinion"), Submission],
            },
            Back(["applied", "consulting"], "plan-drafting", Who.FocalPoint),
            Back(["submitted"], "plan-drafting", Reviewers),
            Reject(["submitted"], Who.Signer),
            Step("permit", "Cho phép tổ chức", "Permit", ["submitted"], "permitted", Who.Signer) with
            {
                When = [Unless(TaskTrait.PrimeMinisterPermits)],
                Needs = [AllParts],
                Source = Decision + ", Điều 3: người có thẩm quyền",
            },
            Step("record-permission", "Ghi nhận Thủ tướng Chính phủ cho phép", "Record the permission", ["submitted"], "permitted", Who.FocalPoint) with
            {
                When = [If(TaskTrait.PrimeMinisterPermits)],
                Needs = [AllParts, Paper("permission", "Văn bản cho phép", "Permission")],
                Source = Decision + ", Điều 3: Thủ tướng Chính phủ",
            },
            Step("organize", "Triển khai tổ chức", "Organise", ["permitted"], "organizing", Lead) with { Opens = [Shares] },
            Step("get-ready", "Báo sẵn sàng", "Report ready", ["organizing"], "ready", Lead) with { Needs = [AllParts] },
            Step("hold", "Xác nhận đã diễn ra", "Confirm it was held", ["ready"], "held", Lead) with
            {
                Needs = [DoneOn("heldOn", "Ngày tổ chức", "Held on")],
                MeetsDeadline = true,
                DeadlineField = "heldOn",
            },
            Step("report", "Báo cáo kết quả", "Report the result", ["held"], "reported", Lead) with
            {
                Needs = [Paper("report", "Báo cáo", "Report"), Long("result", "Kết quả", "Result")],
                Allowed = [CalendarDays(15, AllowanceFrom.AfterField, "event.report", "heldOn")],
                Source = "15 ngày sau khi kết thúc (ct)",
            },
            Step("settle", "Quyết toán", "Settle", ["reported"], "settled", [.. Lead, Who.Finance]) with
            {
                When = [If(TaskTrait.StateBudget)],
                Needs = [Amount("spent", "Kinh phí quyết toán (đồng)", "Amount settled (VND)")],
            },
            Close(["reported"], Lead) with { When = [Unless(TaskTrait.StateBudget)] },
            Close(["settled"], Lead),
        ],
        new OptionalStep("event.budget", new("Thẩm định dự toán, quyết toán", "Budget appraisal and settlement"), TaskTrait.StateBudget));
}
