using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Kinh phí, dự toán (domain/workflows.md, section 7).</summary>
internal static class BudgetWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Budget, "kế hoạch của tỉnh; Sở Tài chính thẩm định, Chủ tịch phê duyệt",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("drafting", "Lập dự toán", "Being estimated", Stage.Preparing),
            State("submitted", "Gửi thẩm định", "Sent for appraisal", Stage.Approving),
            State("appraising", "Đang thẩm định", "Being appraised", Stage.Approving),
            State("returned", "Bị trả lại", "Returned", Stage.Preparing),
            State("appraised", "Đã thẩm định", "Appraised", Stage.Approving),
            State("approved", "Đã phê duyệt", "Approved", Stage.Executing),
            State("allocated", "Đã cấp kinh phí", "Allocated", Stage.Executing),
            State("settling", "Quyết toán", "Being settled", Stage.Reporting),
            State("settled", "Đã quyết toán", "Settled", Stage.Reporting),
        ],
        [
            Step("draft", "Lập dự toán", "Estimate", ["planned"], "drafting", Lead) with { Opens = [Shares] },
            Step("submit", "Gửi thẩm định", "Send for appraisal", ["drafting", "returned"], "submitted", Lead) with
            {
                Needs =
                [
                    AllParts, Paper("estimate", "Văn bản dự toán", "Estimate"),
                    Long("lines", "Các khoản (mỗi dòng: nội dung: số tiền)", "Lines (each: what: amount)"),
                    Amount("total", "Tổng (đồng)", "Total (VND)"), new SumNeed("total", "lines"),
                    Choice("source", "Nguồn kinh phí", "Source of money",
                        ("province", new("Ngân sách cấp tỉnh", "Provincial budget")),
                        ("district", new("Ngân sách cấp huyện", "District budget")),
                        ("operations", new("Kinh phí sự nghiệp", "Operating funds")),
                        ("social", new("Xã hội hóa", "Contributions")),
                        ("self", new("Tự túc", "Paid by those who go"))),
                ],
                MeetsDeadline = true,
                Source = "tổng bằng tổng các khoản; nguồn kinh phí xác định",
            },
            Step("accept-file", "Tiếp nhận thẩm định", "Take up", ["submitted"], "appraising", Who.Finance),
            Back(["submitted", "appraising"], "returned", Who.Finance) with { ReopensDeadline = true },
            Step("appraise", "Thẩm định xong", "Finish the appraisal", ["appraising"], "appraised", Who.Finance) with
            {
                Needs = [Amount("budget", "Kinh phí thẩm định (đồng)", "Budget appraised (VND)"), Paper("budgetOpinion", "Văn bản thẩm định", "Appraisal paper")],
                Allowed = [WorkingDays(5, AllowanceFrom.StateEntered, "budget.appraise")],
                Source = "Sở Tài chính: 5 ngày làm việc (ct)",
            },
            Back(["appraised"], "returned", Reviewers) with { ReopensDeadline = true },
            Reject(["appraised"], Who.Signer),
            Step("approve", "Phê duyệt", "Approve", ["appraised"], "approved", Who.Signer),
            Step("allocate", "Cấp kinh phí", "Allocate", ["approved"], "allocated", Who.Finance) with
            {
                Needs = [Paper("allocation", "Văn bản cấp kinh phí", "Allocation")],
            },
            Step("start-settlement", "Lập quyết toán", "Start the settlement", ["allocated"], "settling", Lead),
            Step("settle", "Duyệt quyết toán", "Approve the settlement", ["settling"], "settled", Who.Finance) with
            {
                Needs = [Amount("spent", "Kinh phí quyết toán (đồng)", "Amount settled (VND)")],
            },
            Step("return-settlement", "Trả lại quyết toán", "Return the settlement", ["settling"], "allocated", Who.Finance) with { Needs = [Reason], IsReturn = true },
            Close(["settled"], Lead),
        ]);
}
