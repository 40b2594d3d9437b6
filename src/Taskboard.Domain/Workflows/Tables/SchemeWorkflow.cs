using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Đề án, kế hoạch (domain/workflows.md, section 12).</summary>
internal static class SchemeWorkflow
{
    private static readonly LocalName s_ask = new("Góp ý dự thảo", "Comment on the draft");

    internal static Workflow Table { get; } = Build(TaskKind.Scheme, "kế hoạch của tỉnh; Nghị định 30/2020/NĐ-CP",
        [
            State("assigned", "Đã giao", "Assigned", Stage.Planned),
            State("drafting", "Đang dự thảo", "Being drafted", Stage.Preparing),
            State("consulting", "Lấy ý kiến", "Being consulted", Stage.Preparing),
            State("submitted", "Trình phê duyệt", "Submitted for approval", Stage.Approving),
            State("approved", "Đã phê duyệt", "Approved", Stage.Approving),
            State("issued", "Đã ban hành", "Issued", Stage.Executing),
            State("implementing", "Đang thực hiện", "Being carried out", Stage.Reporting),
        ],
        [
            Step("draft", "Bắt đầu dự thảo", "Start drafting", ["assigned"], "drafting", Lead),
            Step("consult", "Lấy ý kiến", "Consult", ["drafting"], "consulting", Lead) with
            {
                Needs = [File("draft", "Dự thảo", "Draft"), Consulted with { Required = false }],
                Opens =
                [
                    new("comment", PartsFor.EachCoordinatingUnit, s_ask) { Kind = PartKind.Opinion, Days = 7, Setting = "scheme.comment" },
                    new("consulted-comment", PartsFor.EachConsultedBody, s_ask) { Kind = PartKind.Opinion, Days = 7, Setting = "scheme.comment" },
                ],
                Source = "góp ý trong 7 ngày làm việc (ct)",
            },
            Step("redraft", "Dự thảo lại", "Draft again", ["consulting"], "drafting", Lead) with { Needs = [Reason], IsReturn = true },
            Step("submit", "Trình phê duyệt", "Submit for approval", ["consulting"], "submitted", Lead) with { Needs = [AllParts, Submission] },
            Back(["submitted"], "drafting", Reviewers),
            Reject(["submitted"], Who.Signer),
            Step("approve", "Phê duyệt", "Approve", ["submitted"], "approved", Who.Signer),
            Step("issue", "Cấp số và ban hành", "Number and issue", ["approved"], "issued", Who.Clerk) with
            {
                Needs = [.. Numbering, DoneOn("issuedOn", "Ngày ban hành", "Issued on", notBefore: "documentDate")],
                MeetsDeadline = true,
                DeadlineField = "issuedOn",
                Allowed = [NextWorkingDay],
                Source = NumberingSource,
            },
            Step("implement", "Tổ chức thực hiện", "Carry out", ["issued"], "implementing", Lead),
            Close(["issued", "implementing"], Lead),
        ]);
}
