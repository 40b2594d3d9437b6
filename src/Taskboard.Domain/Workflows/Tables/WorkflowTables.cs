namespace Taskboard.Domain.Workflows.Tables;

/// <summary>The table of every kind.</summary>
internal static class WorkflowTables
{
    /// <summary>All of them, in the order in which a screen lists the kinds.</summary>
    internal static IReadOnlyList<Workflow> All { get; } =
    [
        LetterWorkflow.Table, CardWorkflow.Table, VisitWorkflow.Table, OutgoingWorkflow.Table, IncomingWorkflow.Table,
        AgreementWorkflow.Table, EventWorkflow.Table, ReportWorkflow.Table, BudgetWorkflow.Table, GiftWorkflow.Table,
        PublicityWorkflow.Table, SecurityWorkflow.Table, SchemeWorkflow.Table, OtherWorkflow.Table,
    ];
}
