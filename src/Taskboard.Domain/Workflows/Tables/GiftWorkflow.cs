using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Tặng phẩm (domain/workflows.md, section 9): gifts given, and gifts received in return, which are only registered.</summary>
internal static class GiftWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Gift, "kế hoạch của tỉnh; Thông tư 71/2018/TT-BTC; nghị quyết HĐND tỉnh về mức chi",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("proposed", "Đề xuất", "Proposed", Stage.Approving),
            State("approved", "Đã duyệt", "Approved", Stage.Executing),
            State("procured", "Đã mua", "Bought", Stage.Executing),
            State("packed", "Đã đóng gói", "Packed", Stage.Executing),
            State("handed-over", "Đã giao đoàn", "With the delegation", Stage.Executing),
            State("presented", "Đã tặng", "Presented", Stage.Reporting),
            State("settled", "Đã quyết toán", "Settled", Stage.Reporting),
            State("received", "Đã nhận quà", "Received", Stage.Executing),
            State("registered", "Đã nhập sổ", "Registered", Stage.Reporting),
        ],
        [
            Step("propose", "Đề xuất quà tặng", "Propose", ["planned"], "proposed", Lead) with
            {
                Needs =
                [
                    Line("giftFor", "Người nhận", "For whom"), Line("gift", "Quà tặng", "Gift"), Number("quantity", "Số lượng", "Quantity"),
                    Amount("unitPrice", "Đơn giá (đồng)", "Unit price (VND)"), Amount("norm", "Định mức (đồng)", "Norm (VND)"),
                    new LimitNeed("unitPrice", "norm"), Line("origin", "Nguồn gốc, xuất xứ", "Origin"),
                ],
                Source = "Thông tư 71/2018/TT-BTC: không vượt định mức; sản phẩm rõ xuất xứ, OCOP",
            },
            Back(["proposed"], "planned", Reviewers),
            Step("approve", "Duyệt", "Approve", ["proposed"], "approved", Who.Signer),
            Step("procure", "Đã mua", "Buy", ["approved"], "procured", Lead) with { Needs = [Paper("invoice", "Hóa đơn, chứng từ", "Invoice")] },
            Step("pack", "Đã đóng gói", "Pack", ["procured"], "packed", Lead),
            Step("hand-over", "Giao đoàn", "Hand to the delegation", ["packed"], "handed-over", Lead) with
            {
                Needs = [Line("handedTo", "Người nhận bàn giao", "Handed to")],
            },
            Step("present", "Xác nhận đã tặng", "Confirm presented", ["handed-over"], "presented", Lead) with
            {
                Needs = [DoneOn("presentedOn", "Ngày tặng", "Presented on")],
                MeetsDeadline = true,
                DeadlineField = "presentedOn",
            },
            Step("settle", "Quyết toán", "Settle", ["presented"], "settled", [.. Lead, Who.Finance]) with
            {
                Needs = [Amount("spent", "Kinh phí quyết toán (đồng)", "Amount settled (VND)")],
            },
            Step("receive", "Ghi nhận quà được tặng", "Record a gift received", ["planned"], "received", Lead) with
            {
                Needs = [Line("giver", "Bên tặng", "Giver"), Line("gift", "Quà tặng", "Gift"), DoneOn("giftReceivedOn", "Ngày nhận", "Received on")],
                MeetsDeadline = true,
                DeadlineField = "giftReceivedOn",
            },
            Step("register", "Nhập sổ", "Register", ["received"], "registered", Who.PpcOffice, Who.FocalPoint) with
            {
                Needs = [Line("registerEntry", "Số vào sổ", "Entry in the register")],
                Source = "Quyết định 64/2007/QĐ-TTg",
            },
            Close(["settled", "registered"], Lead),
        ]);
}
