using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Bảo đảm an ninh (domain/workflows.md, section 11). The board shows only where it stands: what was found is not
/// entered, and state secrets do not belong on the system.</summary>
internal static class SecurityWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Security, "kế hoạch của tỉnh: Công an tỉnh thẩm tra, lập phương án",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("requested", "Đã đề nghị thẩm tra", "Vetting requested", Stage.Preparing),
            State("vetting", "Đang thẩm tra", "Being vetted", Stage.Preparing),
            State("cleared", "Không có vướng mắc", "Cleared", Stage.Preparing),
            State("objected", "Có vướng mắc", "Objected", Stage.Preparing),
            State("plan-drafting", "Lập phương án", "Plan being drawn up", Stage.Preparing),
            State("plan-approved", "Phương án đã duyệt", "Plan approved", Stage.Executing),
            State("deployed", "Đã triển khai", "Deployed", Stage.Executing),
        ],
        [
            Step("request", "Đề nghị thẩm tra", "Request vetting", ["planned"], "requested", Lead) with
            {
                When = [If(TaskTrait.NeedsVetting)],
                Needs = [Paper("request", "Văn bản đề nghị", "Request")],
                Source = "kế hoạch: thẩm tra đối tác khi được đề nghị",
            },
            Step("vet", "Thẩm tra", "Vet", ["requested"], "vetting", Who.Police),
            Step("clear", "Không có vướng mắc", "Clear", ["vetting"], "cleared", Who.Police) with
            {
                Allowed = [WorkingDays(5, AllowanceFrom.StateEntered, "security.vetting")],
                Source = "5 ngày làm việc (ct)",
            },
            Step("object", "Có vướng mắc", "Object", ["vetting"], "objected", Who.Police) with
            {
                Allowed = [WorkingDays(5, AllowanceFrom.StateEntered, "security.vetting")],
                Source = "5 ngày làm việc (ct)",
            },
            Step("vet-again", "Thẩm tra lại", "Vet again", ["objected"], "vetting", Who.Police) with { Needs = [Reason], IsReturn = true },
            Reject(["objected"], [.. Lead, Who.Signer]),
            Step("draft-plan", "Lập phương án", "Draw up the plan", ["planned"], "plan-drafting", [.. Lead, Who.Police]) with
            {
                When = [Unless(TaskTrait.NeedsVetting)],
            },
            Step("draft-plan", "Lập phương án", "Draw up the plan", ["cleared"], "plan-drafting", [.. Lead, Who.Police]) with { Opens = [Shares] },
            Step("approve-plan", "Duyệt phương án", "Approve the plan", ["plan-drafting"], "plan-approved", Who.Police, Who.Signer),
            Step("deploy", "Triển khai", "Deploy", ["plan-approved"], "deployed", Who.Police) with
            {
                Needs = [DoneOn("deployedOn", "Ngày triển khai", "Deployed on")],
                MeetsDeadline = true,
                DeadlineField = "deployedOn",
            },
            Close(["deployed"], [.. Lead, Who.Police]),
        ],
        new OptionalStep("security.vetting-first", new("Thẩm tra trước khi lập phương án", "Vetting before the plan"), TaskTrait.NeedsVetting));
}
