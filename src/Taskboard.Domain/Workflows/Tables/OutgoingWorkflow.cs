using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Đoàn ra (domain/workflows.md, section 3): file, appraisal, the party's opinion and the budget's appraisal where they
/// apply, decision, journey, report, settlement.</summary>
internal static class OutgoingWorkflow
{
    private static readonly Need[] s_appraisal =
    [
        Long("appraisal", "Ý kiến thẩm định", "Appraisal"), Number("people", "Số người", "People", "outgoing.most-people"),
        Number("days", "Số ngày", "Days", "outgoing.most-days"), Number("countries", "Số nước", "Countries", "outgoing.most-countries"),
    ];

    private static readonly Allowance s_threeDays = WorkingDays(3, AllowanceFrom.StateEntered, "outgoing.appraise");

    internal static Workflow Table { get; } = Build(TaskKind.Outgoing, "Quyết định 272-QĐ/TW; Quyết định 67/2011/QĐ-TTg; quy chế của tỉnh",
        [
            State("planned", "Trong kế hoạch năm", "In the year's plan", Stage.Planned),
            State("plan-amendment", "Bổ sung kế hoạch", "Amending the plan", Stage.Preparing),
            State("proposed", "Lập hồ sơ", "File being made", Stage.Preparing),
            State("appraising", "Cơ quan đầu mối thẩm định", "Being appraised", Stage.Approving),
            State("party-review", "Xin ý kiến Thường trực Tỉnh ủy", "With the party's standing body", Stage.Approving),
            State("budget-appraising", "Thẩm định dự toán", "Budget being appraised", Stage.Approving),
            State("submitted", "Trình phê duyệt", "Submitted for approval", Stage.Approving),
            State("approved", "Đã phê duyệt cử đoàn", "Approved", Stage.Approving),
            State("preparing", "Chuẩn bị chuyến đi", "Journey being prepared", Stage.Executing),
            State("departed", "Đang đi", "Away", Stage.Executing),
            State("returned", "Đã về", "Back", Stage.Reporting),
            State("reported", "Đã báo cáo", "Reported", Stage.Reporting),
            State("settled", "Đã quyết toán", "Settled", Stage.Reporting),
        ],
        [
            Step("amend-plan", "Đề nghị bổ sung kế hoạch", "Ask to amend the plan", ["planned"], "plan-amendment", Lead) with
            {
                When = [If(TaskTrait.OutsidePlan)],
                Needs = [Paper("amendmentRequest", "Văn bản đề nghị bổ sung", "Request to amend"), Reason],
                Source = "hạn chế đoàn ngoài kế hoạch",
            },
            Step("propose", "Lập hồ sơ", "Make the file", ["planned"], "proposed", Lead) with
            {
                When = [Unless(TaskTrait.OutsidePlan)],
            },
            Step("propose", "Lập hồ sơ", "Make the file", ["plan-amendment"], "proposed", Lead) with
            {
                Needs = [Paper("amendment", "Văn bản bổ sung kế hoạch", "Amendment of the plan")],
            },
            Step("submit-file", "Gửi thẩm định", "Send for appraisal", ["proposed"], "appraising", Lead) with
            {
                Needs =
                [
                    Paper("request", "Văn bản đề nghị", "Request"), File("invitation", "Thư mời và bản dịch", "Invitation and translation"),
                    File("programme", "Chương trình", "Programme"), Paper("delegation", "Danh sách đoàn", "List of the delegation"),
                    Paper("estimate", "Dự trù kinh phí", "Estimate of costs"),
                ],
                Source = "hồ sơ: văn bản đề nghị, mục đích và chương trình, thư mời, dự trù kinh phí",
            },
            Step("seek-party-opinion", "Xin ý kiến Thường trực Tỉnh ủy", "Seek the party's opinion", ["appraising"], "party-review", Who.FocalPoint) with
            {
                When = [If(TaskTrait.PartyManaged)],
                Needs = s_appraisal,
                Allowed = [s_threeDays],
                Source = "diện Ban Thường vụ Tỉnh ủy quản lý; thẩm định 3 ngày làm việc (ct)",
            },
            Step("send-to-finance", "Chuyển thẩm định dự toán", "Send to finance", ["appraising"], "budget-appraising", Who.FocalPoint) with
            {
                When = [Unless(TaskTrait.PartyManaged), If(TaskTrait.StateBudget)],
                Needs = s_appraisal,
                Allowed = [s_threeDays],
                Source = "sử dụng ngân sách nhà nước; thẩm định 3 ngày làm việc (ct)",
            },
            Step("submit", "Trình phê duyệt", "Submit for approval", ["appraising"], "submitted", Who.FocalPoint) with
            {
                When = [Unless(TaskTrait.PartyManaged), Unless(TaskTrait.StateBudget)],
                Needs = [.. s_appraisal, Submission],
                Allowed = [s_threeDays],
                Source = "tự túc, xã hội hóa: không thẩm định dự toán; thẩm định 3 ngày làm việc (ct)",
            },
            Step("send-to-finance", "Chuyển thẩm định dự toán", "Send to finance", ["party-review"], "budget-appraising", Who.PartyStanding, Who.FocalPoint) with
            {
                When = [If(TaskTrait.StateBudget)],
                Needs = [Paper("partyOpinion", "Văn bản ý kiến của Thường trực Tỉnh ủy", "The party's opinion")],
            },
            Step("submit", "Trình phê duyệt", "Submit for approval", ["party-review"], "submitted", Who.PartyStanding, Who.FocalPoint) with
            {
                When = [Unless(TaskTrait.StateBudget)],
                Needs = [Paper("partyOpinion", "Văn bản ý kiến của Thường trực Tỉnh ủy", "The party's opinion")],
            },
            Step("appraise-budget", "Thẩm định xong dự toán", "Appraise the budget", ["budget-appraising"], "submitted", Who.Finance) with
            {
                Needs = [Amount("budget", "Kinh phí thẩm định (đồng)", "Budget appraised (VND)"), Paper("budgetOpinion", "Văn bản thẩm định", "Appraisal paper")],
                Source = "Sở Tài chính thẩm định",
            },
            Back(["appraising"], "proposed", Who.FocalPoint),
            Back(["party-review"], "proposed", Who.PartyStanding, Who.FocalPoint),
            Back(["budget-appraising"], "proposed", Who.Finance),
            Back(["submitted"], "proposed", Reviewers),
            Reject(["party-review"], Who.PartyStanding),
            Reject(["submitted"], Who.Signer),
            Step("approve", "Phê duyệt cử đoàn", "Approve", ["submitted"], "approved", Who.Signer) with
            {
                When = [Unless(TaskTrait.PrimeMinisterPermits)],
            },
            Step("approve", "Phê duyệt cử đoàn", "Approve", ["submitted"], "approved", Who.Signer) with
            {
                When = [If(TaskTrait.PrimeMinisterPermits)],
                Needs = [Paper("primeMinisterConsent", "Văn bản cho phép của Thủ tướng Chính phủ", "The Prime Minister's consent")],
                Source = "Bí thư, Chủ tịch đi: Thủ tướng Chính phủ cho phép",
            },
            Step("issue-decision", "Cấp số quyết định", "Number the decision", ["approved"], "preparing", Who.Clerk) with
            {
                Needs = Numbering,
                Opens = [Shares],
                Allowed = [NextWorkingDay],
                Source = NumberingSource,
            },
            Step("depart", "Xác nhận lên đường", "Confirm departure", ["preparing"], "departed", Lead) with
            {
                Needs =
                [
                    DoneOn("departedOn", "Ngày đi", "Departed on", notBefore: "documentDate"),
                    Day("returnDay", "Ngày về theo quyết định", "Day of return by the decision", notBefore: "departedOn"),
                ],
                MeetsDeadline = true,
                DeadlineField = "departedOn",
                Source = "hộ chiếu, thị thực, vé, công hàm sau khi có quyết định",
            },
            Step("return-home", "Xác nhận đã về", "Confirm the return", ["departed"], "returned", Who.LeadUnit, Who.FocalPoint, Who.System) with
            {
                Needs = [DoneOn("returnedOn", "Ngày về", "Returned on", notBefore: "departedOn")],
                AfterDay = "returnDay",
            },
            Step("report", "Báo cáo kết quả", "Report the result", ["returned"], "reported", Lead) with
            {
                Needs = [Paper("report", "Báo cáo", "Report"), Long("result", "Kết quả", "Result")],
                Allowed = [CalendarDays(15, AllowanceFrom.AfterField, "outgoing.report", "returnedOn")],
                Source = "15 ngày sau khi về (ct)",
            },
            Step("settle", "Quyết toán", "Settle", ["reported"], "settled", [.. Lead, Who.Finance]) with
            {
                When = [If(TaskTrait.StateBudget)],
                Needs = [Amount("spent", "Kinh phí quyết toán (đồng)", "Amount settled (VND)")],
            },
            Close(["reported"], Lead) with { When = [Unless(TaskTrait.StateBudget)] },
            Close(["settled"], Lead),
        ],
        new OptionalStep("outgoing.party-review", new("Xin ý kiến Thường trực Tỉnh ủy", "The party's opinion"), TaskTrait.PartyManaged),
        new OptionalStep("outgoing.budget", new("Thẩm định dự toán, quyết toán", "Budget appraisal and settlement"), TaskTrait.StateBudget),
        new OptionalStep("outgoing.plan-amendment", new("Bổ sung kế hoạch", "Amendment of the plan"), TaskTrait.OutsidePlan));
}
