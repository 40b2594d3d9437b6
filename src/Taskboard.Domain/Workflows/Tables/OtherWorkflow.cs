using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Việc khác (domain/workflows.md, section 12): done by the lead unit, confirmed by the focal unit.</summary>
internal static class OtherWorkflow
{
    internal static Workflow Table { get; } = Build(TaskKind.Other, "theo kế hoạch; cơ quan đầu mối xác nhận",
        [
            State("todo", "Chưa làm", "To do", Stage.Planned),
            State("doing", "Đang làm", "Doing", Stage.Executing),
            State("done", "Đã làm xong", "Finished", Stage.Reporting),
        ],
        [
            Step("start", "Bắt đầu", "Start", ["todo"], "doing", Lead) with { Opens = [Shares] },
            Step("finish", "Báo đã xong", "Report it finished", ["doing"], "done", Lead) with
            {
                Needs = [DoneOn("doneOn", "Ngày hoàn thành", "Finished on"), Long("result", "Kết quả", "Result")],
                MeetsDeadline = true,
                DeadlineField = "doneOn",
            },
            Back(["done"], "doing", Who.FocalPoint) with { ReopensDeadline = true },
            Step("verify", "Xác nhận hoàn thành", "Confirm as done", ["done"], CommonStates.Closed, Who.FocalPoint) with { Needs = [AllParts] },
        ]);
}
