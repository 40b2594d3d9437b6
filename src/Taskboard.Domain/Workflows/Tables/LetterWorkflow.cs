using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Thư chúc mừng (domain/workflows.md, section 1): drafted, translated, signed by the leader whom the plan names,
/// numbered and sent within its window, confirmed.</summary>
internal static class LetterWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Letter, "kế hoạch của tỉnh; Nghị định 18/2022/NĐ-CP, Điều 35; Nghị định 30/2020/NĐ-CP",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("scheduled", "Đã xếp hạn", "Scheduled", Stage.Planned),
            State("drafting", "Đang soạn", "Being drafted", Stage.Preparing),
            State("translating", "Đang dịch", "Being translated", Stage.Preparing),
            State("submitted", "Trình ký", "Submitted for signature", Stage.Approving),
            State("signed", "Đã ký", "Signed", Stage.Executing),
            State("sent", "Đã gửi", "Sent", Stage.Reporting),
            State("delivered", "Đã nhận", "Received", Stage.Reporting),
        ],
        [
            Step("schedule", "Xếp hạn", "Schedule", ["planned"], "scheduled", Who.System, Who.FocalPoint) with
            {
                Needs = [Has(TaskDetail.Date), Has(TaskDetail.Recipient), Has(TaskDetail.Leader)],
                Source = "kế hoạch: có ngày mốc, nơi nhận, người ký",
            },
            Step("draft", "Bắt đầu soạn", "Start drafting", ["scheduled"], "drafting", Lead) with
            {
                Needs = [Line("recipientName", "Chức danh, họ tên người nhận đã xác minh", "Verified title and name of the recipient")],
                Allowed = [WorkingDays(20, AllowanceFrom.BeforeWindow, "letter.draft")],
                Source = "Nghị định 30/2020/NĐ-CP, Điều 10; trước cửa sổ gửi 20 ngày làm việc (ct)",
            },
            Step("translate", "Chuyển dịch", "Have it translated", ["drafting"], "translating", Who.FocalPoint) with
            {
                When = [If(TaskTrait.NeedsTranslation)],
                Needs = [File("vietnameseText", "Bản tiếng Việt", "Vietnamese text"), Line("language", "Ngôn ngữ đích", "Target language")],
                Source = "kế hoạch: thư và bản dịch theo mẫu Bộ Ngoại giao",
            },
            Step("submit", "Trình ký", "Submit for signature", ["drafting"], "submitted", Lead) with
            {
                When = [Unless(TaskTrait.NeedsTranslation)],
                Needs = [Submission, File("letterText", "Dự thảo thư", "Draft of the letter")],
                Allowed = [WorkingDays(3, AllowanceFrom.BeforeWindow, "letter.submit")],
                Source = "trước cửa sổ gửi 3 ngày làm việc (ct)",
            },
            Step("submit", "Trình ký", "Submit for signature", ["translating"], "submitted", Lead) with
            {
                Needs = [Submission, File("translation", "Bản dịch theo mẫu Bộ Ngoại giao", "Translation after the ministry's model")],
                Allowed =
                [
                    WorkingDays(3, AllowanceFrom.StateEntered, "letter.translate"),
                    WorkingDays(3, AllowanceFrom.BeforeWindow, "letter.submit"),
                ],
                Source = "dịch trong 3 ngày làm việc (ct); trước cửa sổ gửi 3 ngày làm việc (ct)",
            },
            Back(["submitted"], "drafting", SigningReviewers),
            Step("sign", "Ký", "Sign", ["submitted"], "signed", Who.NamedSigner) with
            {
                Allowed = [WorkingDays(2, AllowanceFrom.StateEntered, "letter.sign")],
                Source = "Nghị định 30/2020/NĐ-CP, Điều 13; 2 ngày làm việc (ct)",
            },
            Step("send", "Cấp số và gửi", "Number and send", ["signed"], "sent", Who.Clerk) with
            {
                Needs = [.. Numbering, DoneOn("sentOn", "Ngày gửi", "Sent on", notBefore: "documentDate"), Channels.Channel, .. WithinTheWindow("sentOn")],
                MeetsDeadline = true,
                DeadlineField = "sentOn",
                Source = "trong cửa sổ gửi của kế hoạch; Nghị định 30/2020/NĐ-CP, Điều 14, 15, 18",
            },
            Step("confirm", "Xác nhận đã nhận", "Confirm receipt", ["sent"], "delivered", Who.FocalPoint) with
            {
                Needs = [DoneOn("receivedOn", "Ngày nhận", "Received on", notBefore: "sentOn"), Line("thanks", "Thư cảm ơn", "Letter of thanks", required: false)],
            },
            Close(["sent", "delivered"], Who.FocalPoint),
        ],
        new OptionalStep("letter.translation", new("Dịch thư", "Translation of letters"), TaskTrait.NeedsTranslation));
}
