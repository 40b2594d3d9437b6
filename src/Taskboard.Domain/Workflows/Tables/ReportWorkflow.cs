using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Báo cáo định kỳ (domain/workflows.md, section 8), in two tiers: units hand in (parts), the lead puts together.</summary>
internal static class ReportWorkflow
{
    private static readonly LocalName s_ask = new("Nộp báo cáo của đơn vị", "Hand in your unit's report");

    internal static Workflow Table { get; } = Build(TaskKind.Report, "Nghị định 09/2019/NĐ-CP; kế hoạch của tỉnh",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("opened", "Mở kỳ báo cáo", "Period open", Stage.Preparing),
            State("consolidating", "Tổng hợp", "Being put together", Stage.Preparing),
            State("submitted", "Trình ký", "Submitted for signature", Stage.Approving),
            State("signed", "Đã ký", "Signed", Stage.Executing),
            State("issued", "Đã phát hành", "Issued", Stage.Reporting),
        ],
        [
            Step("open", "Mở kỳ báo cáo", "Open the period", ["planned"], "opened", Lead) with
            {
                Opens =
                [
                    new("unit-report", PartsFor.EachLeadUnit, s_ask) { Kind = PartKind.Submission, DueWithTask = true },
                    new("coordinating-report", PartsFor.EachCoordinatingUnit, s_ask) { Kind = PartKind.Submission, DueWithTask = true },
                ],
                Source = "Nghị định 09/2019/NĐ-CP; đơn vị nộp, cơ quan đầu mối tổng hợp",
            },
            Step("consolidate", "Tổng hợp", "Put together", ["opened"], "consolidating", Lead) with { Needs = [AllParts] },
            Step("submit", "Trình ký", "Submit for signature", ["consolidating"], "submitted", Lead) with
            {
                Needs = [File("report", "Dự thảo báo cáo", "Draft report")],
            },
            Back(["submitted"], "consolidating", SigningReviewers),
            Step("sign", "Ký", "Sign", ["submitted"], "signed", Who.NamedSigner) with { Source = "Nghị định 30/2020/NĐ-CP, Điều 13" },
            Step("issue", "Cấp số và phát hành", "Number and issue", ["signed"], "issued", Who.Clerk) with
            {
                Needs = [.. Numbering, DoneOn("issuedOn", "Ngày phát hành", "Issued on", notBefore: "documentDate")],
                MeetsDeadline = true,
                DeadlineField = "issuedOn",
                Allowed = [NextWorkingDay],
                Source = NumberingSource,
            },
            Close(["issued"], Lead),
        ]);
}
