using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Ký kết thỏa thuận quốc tế (domain/workflows.md, section 5): every consulted body has its own clock, silence is not
/// consent, a differing opinion goes to the Prime Minister.</summary>
internal static class AgreementWorkflow
{
    private const string Law = "Luật Thỏa thuận quốc tế 70/2020/QH14";

    private static readonly PartTemplate s_opinion =
        new("opinion", PartsFor.EachConsultedBody, new("Có ý kiến bằng văn bản về dự thảo thỏa thuận", "Give a written opinion on the draft"))
        {
            Kind = PartKind.Opinion,
            Days = 7,
        };

    internal static Workflow Table { get; } = Build(TaskKind.Agreement, Law + "; Nghị định 64/2021/NĐ-CP",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("drafting", "Thống nhất dự thảo với đối tác", "Draft being agreed", Stage.Preparing),
            State("consulting", "Lấy ý kiến", "Bodies being consulted", Stage.Preparing),
            State("consolidating", "Tổng hợp, giải trình", "Opinions being put together", Stage.Preparing),
            State("pm-review", "Trình Thủ tướng Chính phủ", "With the Prime Minister", Stage.Approving),
            State("submitted", "Trình Chủ tịch", "Submitted to the Chair", Stage.Approving),
            State("approved", "Chủ tịch đã quyết định", "Decided", Stage.Approving),
            State("authorized", "Đã ủy quyền ký", "Signing authorised", Stage.Approving),
            State("signed", "Đã ký", "Signed", Stage.Executing),
            State("reported", "Đã báo cáo sau ký", "Reported after signing", Stage.Reporting),
            State("in-force", "Đang thực hiện", "In force", Stage.Reporting),
        ],
        [
            Step("draft", "Trao đổi dự thảo", "Agree the draft", ["planned"], "drafting", Lead) with { Needs = [Has(TaskDetail.Recipient)] },
            Step("consult", "Lấy ý kiến", "Consult", ["drafting"], "consulting", Lead) with
            {
                Needs =
                [
                    Paper("proposal", "Tờ trình, công văn đề xuất", "Proposal"), File("vietnameseDraft", "Dự thảo tiếng Việt", "Draft in Vietnamese"),
                    File("foreignDraft", "Dự thảo tiếng nước ngoài", "Draft in the foreign language"), Consulted,
                ],
                Opens = [s_opinion],
                Source = Law + ", Điều 18, 27: trả lời trong 7 ngày làm việc; quá hạn không coi là đồng ý",
            },
            Step("renegotiate", "Đàm phán lại", "Negotiate again", ["consulting", "consolidating"], "drafting", Lead) with { Needs = [Reason], IsReturn = true },
            Step("consolidate", "Tổng hợp ý kiến", "Put opinions together", ["consulting"], "consolidating", Lead) with
            {
                Needs = [AllParts],
                Source = Law + ", Điều 18: đủ ý kiến",
            },
            Step("ask-prime-minister", "Trình Thủ tướng Chính phủ", "Ask the Prime Minister", ["consolidating"], "pm-review", Who.FocalPoint) with
            {
                When = [If(TaskTrait.DifferingOpinion)],
                Needs = [Long("explanation", "Giải trình ý kiến khác", "Explanation of the difference"), Submission],
                Source = Law + ", Điều 18: có ý kiến khác",
            },
            Step("submit", "Trình Chủ tịch", "Submit to the Chair", ["consolidating"], "submitted", Who.FocalPoint) with
            {
                When = [Unless(TaskTrait.DifferingOpinion)],
                Needs = [Long("explanation", "Tổng hợp, giải trình", "Summary and explanation"), Submission],
            },
            Step("submit", "Trình Chủ tịch", "Submit to the Chair", ["pm-review"], "submitted", Who.FocalPoint) with
            {
                Needs = [Paper("primeMinisterConsent", "Văn bản đồng ý của Thủ tướng Chính phủ", "The Prime Minister's consent")],
                Allowed = [WorkingDays(7, AllowanceFrom.StateEntered, setting: null)],
                Source = Law + ", Điều 28: Thủ tướng Chính phủ trả lời trong 7 ngày làm việc",
            },
            Reject(["pm-review"], Who.FocalPoint) with { Source = Law + ", Điều 18: chỉ ký khi Thủ tướng Chính phủ đồng ý" },
            Back(["submitted"], "consolidating", Reviewers),
            Reject(["submitted"], Who.Signer),
            Step("approve", "Quyết định ký", "Decide to sign", ["submitted"], "approved", Who.Signer) with
            {
                Needs = [AllParts],
                Source = Law + ", Điều 18: sau khi có ý kiến",
            },
            Step("authorize", "Ủy quyền ký", "Authorise the signing", ["approved"], "authorized", Who.Signer) with
            {
                When = [If(TaskTrait.Authorised)],
                Needs = [Line("authorizedPerson", "Người được ủy quyền", "Who is authorised"), Paper("authorization", "Văn bản ủy quyền", "Authorisation")],
            },
            Step("sign", "Ký", "Sign", ["approved"], "signed", Who.NamedSigner) with
            {
                When = [Unless(TaskTrait.Authorised)],
                Needs = [DoneOn("signedOn", "Ngày ký", "Signed on"), Line("place", "Nơi ký", "Signed at", required: false)],
                MeetsDeadline = true,
                DeadlineField = "signedOn",
            },
            Step("record-signing", "Ghi nhận đã ký", "Record the signing", ["authorized"], "signed", Lead) with
            {
                Needs = [DoneOn("signedOn", "Ngày ký", "Signed on"), Line("place", "Nơi ký", "Signed at", required: false)],
                MeetsDeadline = true,
                DeadlineField = "signedOn",
                Source = "người được ủy quyền ký",
            },
            Step("report", "Báo cáo sau ký", "Report after signing", ["signed"], "reported", Lead) with
            {
                Needs = [Paper("report", "Báo cáo Thủ tướng Chính phủ", "Report to the Prime Minister"), Paper("copy", "Văn bản gửi bản sao Bộ Ngoại giao", "Copy to the ministry")],
                Allowed = [CalendarDays(15, AllowanceFrom.AfterField, setting: null, "signedOn")],
                Source = Law + ", Điều 18: 15 ngày kể từ ngày ký",
            },
            Step("bring-into-force", "Ghi nhận hiệu lực", "Record the entry into force", ["reported"], "in-force", Lead) with
            {
                Needs =
                [
                    Day("inForceDay", "Ngày có hiệu lực", "In force from", notBefore: "signedOn"),
                    Day("expiryDay", "Ngày hết hiệu lực", "In force until", notBefore: "inForceDay") with { Required = false },
                ],
            },
            Step("expire", "Hết hiệu lực", "Expire", ["in-force"], CommonStates.Closed, Who.LeadUnit, Who.FocalPoint, Who.System) with { AfterDay = "expiryDay" },
            Step("renew", "Đã gia hạn", "Renew", ["in-force"], CommonStates.Closed, Lead) with
            {
                Needs = [Paper("renewal", "Văn bản gia hạn", "Renewal")],
            },
            Step("terminate", "Chấm dứt", "Terminate", ["in-force"], CommonStates.Stopped, Lead) with
            {
                Needs = [Paper("termination", "Văn bản chấm dứt", "Termination"), Reason],
            },
        ],
        new OptionalStep("agreement.authorization", new("Ủy quyền ký", "Authorisation to sign"), TaskTrait.Authorised));
}
