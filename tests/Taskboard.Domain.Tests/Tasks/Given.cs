using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>A small province: units, people and tasks for stories.</summary>
internal static class Given
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 9);

    public static readonly UnitRef ForeignAffairs = new("u-snv", "Sở Ngoại vụ");
    public static readonly UnitRef Culture = new("u-vhtt", "Sở Văn hóa, Thể thao và Du lịch");
    public static readonly UnitRef Health = new("u-yte", "Sở Y tế");
    public static readonly UnitRef Press = new("u-bao", "Báo và Đài tỉnh");
    public static readonly UnitRef Office = new("u-vp", "Văn phòng UBND tỉnh");
    public static readonly UnitRef FinanceUnit = new("u-stc", "Sở Tài chính");
    public static readonly UnitRef PoliceUnit = new("u-ca", "Công an tỉnh");
    public static readonly UnitRef Party = new("u-tu", "Thường trực Tỉnh ủy");

    public static readonly ActingUser Coordinator = User("co", UserRole.Coordinator, ForeignAffairs, UnitFunction.FocalPoint);
    public static readonly ActingUser FocalOfficer = User("fo", UserRole.Officer, ForeignAffairs, UnitFunction.FocalPoint);
    public static readonly ActingUser LeadOfficer = User("le", UserRole.Officer, Culture);
    public static readonly ActingUser Helper = User("he", UserRole.Officer, Health);
    public static readonly ActingUser Journalist = User("jo", UserRole.Officer, Press);
    public static readonly ActingUser OfficeOfficer = User("of", UserRole.Officer, Office, UnitFunction.PpcOffice);
    public static readonly ActingUser Clerk = User("cl", UserRole.Officer, Office, UnitFunction.PpcOffice) with { Positions = [Position.Clerk] };
    public static readonly ActingUser Treasurer = User("tr", UserRole.Officer, FinanceUnit, UnitFunction.Finance);
    public static readonly ActingUser Policeman = User("po", UserRole.Officer, PoliceUnit, UnitFunction.Police);
    public static readonly ActingUser PartyOfficer = User("pa", UserRole.Officer, Party, UnitFunction.PartyStanding);
    public static readonly ActingUser Chair = User("ch", UserRole.Leader, null) with { Positions = [Position.Chair] };
    public static readonly ActingUser ViceChair = User("vc", UserRole.Leader, null) with { Positions = [Position.ViceChair] };
    public static readonly ActingUser Secretary = User("se", UserRole.Leader, null) with { Positions = [Position.PartySecretary] };
    public static readonly ActingUser Director = User("di", UserRole.Leader, Culture) with { Positions = [Position.HeadOfUnit] };
    public static readonly ActingUser Viewer = User("vi", UserRole.Viewer, Culture);
    public static readonly ActingUser Admin = User("ad", UserRole.Admin, Culture);

    public static IReadOnlyList<ActingUser> Everyone { get; } =
    [
        Coordinator, FocalOfficer, LeadOfficer, Helper, Journalist, OfficeOfficer, Clerk, Treasurer, Policeman, PartyOfficer, Chair,
        ViceChair, Secretary, Director, Viewer, Admin, ActingUser.System,
    ];

    public static Moment Now(DateOnly? today = null, WorkflowBook? book = null, string? parentState = null) => new()
    {
        At = new(today ?? Today, new(8, 0), TimeSpan.FromHours(7)),
        Today = today ?? Today,
        Calendar = new([]),
        Workflows = book ?? WorkflowBook.Default,
        ParentState = parentState,
        Holders = new Dictionary<UnitFunction, IReadOnlyList<UnitRef>>
        {
            [UnitFunction.FocalPoint] = [ForeignAffairs],
            [UnitFunction.PpcOffice] = [Office],
            [UnitFunction.Finance] = [FinanceUnit],
            [UnitFunction.Police] = [PoliceUnit],
            [UnitFunction.PartyStanding] = [Party],
        },
    };

    public const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static AttachFile Attach(string name = "Bản dịch.docx", FileType type = FileType.Docx, PaperKind kind = PaperKind.Draft, long size = 1_000, int? eraseAfter = null) =>
        new("01k9zw3v5g7t2qf1", name, size, type, Digest, kind, eraseAfter);

    public static Attachment File(int id = 1) => new()
    {
        Id = id,
        Name = "Bản dịch.docx",
        Size = 1_000,
        Format = FileType.Docx,
        Digest = Digest,
        FileId = "01k9zw3v5g7t2qf1",
        ById = "le",
        ByName = "le",
        At = Now().At,
    };

    public static DateWindow Window(DateOnly from, DateOnly to) => new(from, to, to, Certainty.Window, Anchor: to.AddDays(7));

    public static TaskPlanned Planned(TaskKind kind, params TaskTrait[] traits) => new()
    {
        TaskId = "t-1",
        PlanId = "p-1",
        Ordinal = 17,
        Code = "48.17",
        Kind = kind,
        Details = new() { Title = "Việc thử", Recipients = ["Đại sứ quán Nhật Bản"], Leader = "Chủ tịch UBND tỉnh", Words = "- Việc thử." },
        Responsibility = new() { Lead = [Culture], Coordinating = [Health, new UnitRef(null, "các sở, ngành liên quan")] },
        Window = Window(Today.AddDays(28), Today.AddDays(32)),
        Traits = traits,
        State = "",
    };

    public static PlanTask Task(TaskPlanned planned, Moment? now = null) =>
        PlanTask.Evolve(null, Done(PlanTask.Decide(null, new(planned.TaskId, "c-0", null, Coordinator, new PlanIt(planned)), now ?? Now())));

    public static PlanTask Task(TaskKind kind, params TaskTrait[] traits) => Task(Planned(kind, traits));

    public static IReadOnlyList<TaskEvent> Done(Outcome<TaskEvent> outcome) => Assert.IsType<Outcome<TaskEvent>.Done>(outcome).Events;

    private static ActingUser User(string id, UserRole role, UnitRef? unit, params UnitFunction[] functions) => new()
    {
        Id = id,
        Name = "Người " + id,
        Role = role,
        UnitName = unit?.Name,
        Units = unit is null ? [] : [unit.Id!],
        Functions = functions,
    };
}
