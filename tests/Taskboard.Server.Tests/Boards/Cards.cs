using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Tests.Boards;

/// <summary>Tasks and cards for tests.</summary>
internal static class Cards
{
    public static readonly Unit ForeignAffairs = new() { Id = "u000000000000001", Version = 1, Name = "Sở Ngoại vụ", ShortName = "SNgV" };
    public static readonly Unit Office = new() { Id = "u000000000000002", Version = 1, Name = "Văn phòng UBND tỉnh", ShortName = "VP UBND" };
    public static readonly Unit Finance = new() { Id = "u000000000000003", Version = 1, Name = "Sở Tài chính", ShortName = "STC" };

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static CardMaker Maker { get; } = new(WorkflowBook.Default, id => new[] { ForeignAffairs, Office, Finance }.FirstOrDefault(u => u.Id == id));

    public static PlanTask Task(int ordinal, string title, TaskKind kind = TaskKind.Letter, Unit? lead = null, Unit? coordinating = null, DateOnly? due = null) => new()
    {
        Id = $"t{ordinal:000000000000000}",
        Version = 1,
        PlanId = "p000000000000001",
        Ordinal = ordinal,
        Code = $"48.{ordinal}",
        Kind = kind,
        Details = new TaskDetails { Title = title },
        Responsibility = new Responsibility
        {
            Lead = lead is null ? [] : [new UnitRef(lead.Id, lead.Name)],
            Coordinating = coordinating is null ? [] : [new UnitRef(coordinating.Id, coordinating.Name)],
        },
        Window = due is null ? DateWindow.Open : new DateWindow(null, due, due, Certainty.Exact),
        State = WorkflowBook.Default.For(kind).Initial.Id,
    };

    public static CardFacts Facts(PlanTask task) => Maker.Make(task, DateTimeOffset.UnixEpoch);

    public static BoardContent Board(params PlanTask[] tasks) => new(
        BoardKey.All, null, 7, 7, 1, [.. tasks.Select(task => new LiveCard(task, DateTimeOffset.UnixEpoch, Maker))], [], 0);
}
