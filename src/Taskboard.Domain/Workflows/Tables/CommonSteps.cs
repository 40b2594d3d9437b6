using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>What every workflow has: suspension, cancelling, the ends (domain/workflows.md, section 0).</summary>
internal static class CommonSteps
{
    private static readonly Who[] s_holders = [Who.Signer, Who.LeadUnit, Who.FocalPoint];

    /// <summary>The states that every workflow has.</summary>
    internal static IReadOnlyList<State> States { get; } =
    [
        new(CommonStates.Closed, new("Hoàn thành", "Done"), Stage.Closed, Terminal: true),
        new(CommonStates.Suspended, new("Tạm dừng", "On hold"), Stage.Aside),
        new(CommonStates.Stopped, new("Đã dừng", "Stopped"), Stage.Aside, Terminal: true),
    ];

    /// <summary>The actions that every workflow has, from its own states.</summary>
    internal static IReadOnlyList<Transition> Transitions(IReadOnlyList<State> own)
    {
        string[] open = [.. own.Select(s => s.Id)];
        return
        [
            Step("suspend", "Tạm dừng", "Put on hold", open, CommonStates.Suspended, s_holders) with { Needs = [Reason] },
            Step("resume", "Tiếp tục", "Resume", [CommonStates.Suspended], Transition.WhereItWas, s_holders),
            Step("cancel", "Hủy", "Cancel", [.. open, CommonStates.Suspended], CommonStates.Stopped, Who.Signer, Who.LeadUnit) with
            {
                Needs = [Paper("cancelDocument", "Văn bản về việc hủy", "Document that cancels it"), Reason],
                Source = "Chủ tịch, Phó Chủ tịch hoặc đơn vị chủ trì; bắt buộc ghi văn bản và lý do",
            },
        ];
    }
}
