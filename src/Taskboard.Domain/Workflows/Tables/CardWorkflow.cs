using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Thiếp (domain/workflows.md, section 1). Two lines in one table: a batch (<see cref="TaskTrait.Batch"/>) is designed,
/// printed and handed to the units; a single card is addressed, signed and sent. A single card that belongs to a batch waits until
/// its parent is handed out; one that belongs to none waits for nothing.</summary>
internal static class CardWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Card, "kế hoạch của tỉnh: thiếp in xong trước 30/11",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("designing", "Thiết kế", "Being designed", Stage.Preparing),
            State("printing", "In", "Being printed", Stage.Executing),
            State("distributed", "Đã cấp cho đơn vị", "Handed to the units", Stage.Reporting),
            State("addressed", "Đã ghi", "Addressed", Stage.Approving),
            State("signed", "Đã ký", "Signed", Stage.Executing),
            State("sent", "Đã gửi", "Sent", Stage.Reporting),
        ],
        [
            Step("design", "Thiết kế", "Design", ["planned"], "designing", [.. Lead, Who.PpcOffice]) with
            {
                When = [If(TaskTrait.Batch)],
                Source = "kế hoạch: Văn phòng UBND tỉnh thiết kế",
            },
            Step("print", "Cho in", "Have them printed", ["designing"], "printing", [.. Lead, Who.PpcOffice]) with
            {
                Needs = [Number("copies", "Số lượng in", "Number printed")],
            },
            Step("distribute", "Cấp cho đơn vị", "Hand to the units", ["printing"], "distributed", [.. Lead, Who.PpcOffice]) with
            {
                Needs = [DoneOn("distributedOn", "Ngày cấp", "Handed out on")],
                MeetsDeadline = true,
                DeadlineField = "distributedOn",
                Source = "kế hoạch: trước 30/11",
            },
            Step("address", "Ghi thiếp", "Address", ["planned"], "addressed", Lead) with
            {
                When = [Unless(TaskTrait.Batch)],
                Needs =
                [
                    new ParentNeed(["distributed", CommonStates.Closed]), Has(TaskDetail.Recipient),
                    Line("recipientName", "Chức danh, họ tên người nhận đã xác minh", "Verified title and name of the recipient"),
                ],
                Source = "thiếp lẻ chờ lô được cấp",
            },
            Back(["addressed"], "planned", SigningReviewers),
            Step("sign", "Ký", "Sign", ["addressed"], "signed", Who.NamedSigner) with { Source = "Nghị định 30/2020/NĐ-CP, Điều 13" },
            Step("send", "Gửi", "Send", ["signed"], "sent", [.. Lead, Who.Clerk]) with
            {
                Needs = [DoneOn("sentOn", "Ngày gửi", "Sent on"), Channels.Channel],
                MeetsDeadline = true,
                DeadlineField = "sentOn",
            },
            Close(["distributed", "sent"], Lead),
        ]);
}
