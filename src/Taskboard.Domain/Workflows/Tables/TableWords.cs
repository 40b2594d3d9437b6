using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>The words in which the tables are written, so that a table reads like domain/workflows.md.</summary>
internal static class TableWords
{
    /// <summary>Steps of the lead unit. The focal unit tends the tasks whose plan names no lead, and helps with all others.</summary>
    internal static readonly Who[] Lead = [Who.LeadUnit, Who.FocalPoint];

    /// <summary>Those who give a submission back: the office checks its form and content, the leader decides.</summary>
    internal static readonly Who[] Reviewers = [Who.Signer, Who.PpcOffice];

    /// <summary>The same for papers that the leader named in the task signs.</summary>
    internal static readonly Who[] SigningReviewers = [Who.NamedSigner, Who.PpcOffice];

    internal static readonly FieldNeed Reason = Long("reason", "Lý do", "Reason");

    internal static readonly FieldNeed Submission = Paper("submission", "Tờ trình", "Submission");

    internal static readonly FieldNeed Consulted = Long("consulted", "Cơ quan được lấy ý kiến (mỗi dòng một cơ quan)", "Bodies consulted (one a line)");

    internal static readonly PartsNeed AllParts = new();

    /// <summary>Numbering and issuing: only the clerk. Nghị định 30/2020/NĐ-CP, Điều 14, 15, 18.</summary>
    internal static readonly Need[] Numbering =
    [
        Line("documentNumber", "Số, ký hiệu văn bản", "Document number"),
        DoneOn("documentDate", "Ngày văn bản", "Document date"),
        Paper("issuedCopy", "Bản đã ký, đóng dấu", "Signed and sealed copy", required: false),
    ];

    internal const string NumberingSource = "Nghị định 30/2020/NĐ-CP, Điều 14, 15, 18: văn thư cấp số, phát hành chậm nhất ngày làm việc tiếp theo";

    /// <summary>The day after signing: Nghị định 30/2020/NĐ-CP, Điều 15, 18. No province may change it.</summary>
    internal static readonly Allowance NextWorkingDay = new(1, DayUnit.Working, AllowanceFrom.StateEntered);

    /// <summary>Each coordinating unit does its share.</summary>
    internal static readonly PartTemplate Shares =
        new("share", PartsFor.EachCoordinatingUnit, new("Thực hiện phần việc phối hợp", "Do your share of the work"));

    /// <summary>What goes out before its window has opened says why.</summary>
    internal static Need[] WithinTheWindow(string field) =>
        [Line("earlyReason", "Lý do gửi trước khoảng thời gian của kế hoạch (chỉ khi gửi sớm)", "Reason for sending it before its window (only when early)", required: false), new WindowNeed(field, "earlyReason")];

    /// <summary>A workflow with the states and actions that every kind has besides its own.</summary>
    internal static Workflow Build(TaskKind kind, string source, State[] states, Transition[] transitions, params OptionalStep[] steps) =>
        new(kind, [.. states, .. CommonSteps.States], [.. transitions, .. CommonSteps.Transitions(states)], steps) { Source = source };

    internal static State State(string id, string vi, string en, Stage stage) => new(id, new(vi, en), stage);

    internal static Transition Step(string action, string vi, string en, string[] from, string to, params Who[] by) =>
        new() { Action = action, Name = new(vi, en), From = from, To = to, By = by };

    /// <summary>A step back, with its reason.</summary>
    internal static Transition Back(string[] from, string to, params Who[] by) =>
        Step("return", "Trả lại", "Return", from, to, by) with { Needs = [Reason], IsReturn = true };

    /// <summary>A refusal: what is refused ends in <see cref="CommonStates.Stopped"/>.</summary>
    internal static Transition Reject(string[] from, params Who[] by) =>
        Step("reject", "Không chấp thuận", "Refuse", from, CommonStates.Stopped, by) with { Needs = [Reason] };

    /// <summary>The end, once no part is owed.</summary>
    internal static Transition Close(string[] from, params Who[] by) =>
        Step("close", "Kết thúc", "Close", from, CommonStates.Closed, by) with { Needs = [AllParts] };

    internal static Condition If(TaskTrait trait) => new(trait);

    internal static Condition Unless(TaskTrait trait) => new(trait, Present: false);

    internal static DetailNeed Has(TaskDetail detail) => new(detail);

    internal static FieldNeed Line(string id, string vi, string en, bool required = true) => new(id, new(vi, en), FieldType.Text, required);

    internal static FieldNeed Long(string id, string vi, string en, bool required = true) => new(id, new(vi, en), FieldType.LongText, required);

    internal static FieldNeed Paper(string id, string vi, string en, bool required = true) => new(id, new(vi, en), FieldType.Paper, required);

    /// <summary>A paper without a number: a draft, a translation. It has to lie on the card as a file.</summary>
    internal static FieldNeed File(string id, string vi, string en) => Paper(id, vi, en) with { AsFile = true };

    internal static FieldNeed Number(string id, string vi, string en, string? setting = null) =>
        new(id, new(vi, en), FieldType.Number) { Setting = setting };

    internal static FieldNeed Amount(string id, string vi, string en) => new(id, new(vi, en), FieldType.Amount);

    internal static FieldNeed Choice(string id, string vi, string en, params (string, LocalName)[] choices) =>
        new(id, new(vi, en), FieldType.Choice) { Choices = choices };

    internal static FieldNeed Day(string id, string vi, string en, string? notBefore = null) =>
        new(id, new(vi, en), FieldType.Date) { NotBefore = notBefore };

    /// <summary>The day on which something was done.</summary>
    internal static FieldNeed DoneOn(string id, string vi, string en, string? notBefore = null) =>
        Day(id, vi, en, notBefore) with { HasHappened = true };

    internal static Allowance WorkingDays(int days, AllowanceFrom from, string? setting, string? field = null) =>
        new(days, DayUnit.Working, from, setting, field);

    internal static Allowance CalendarDays(int days, AllowanceFrom from, string? setting, string? field = null) =>
        new(days, DayUnit.Calendar, from, setting, field);
}
