using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Đoàn thăm, chúc Tết (domain/workflows.md, section 2): the day is agreed with the partner and with the leader's
/// calendar, each unit prepares its share, the result is reported and followed up.</summary>
internal static class VisitWorkflow
{
    private static readonly PartTemplate s_calendar =
        new("leader-calendar", PartsFor.PpcOffice, new("Xác nhận lịch của trưởng đoàn, không trùng lịch khác", "Confirm that the leader is free"));

    internal static Workflow Table { get; } = Build(TaskKind.Visit, "kế hoạch của tỉnh",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("proposing-date", "Trao đổi lịch với đối tác", "Agreeing the day", Stage.Preparing),
            State("date-agreed", "Đã thống nhất lịch", "Day agreed", Stage.Preparing),
            State("preparing", "Chuẩn bị", "Being prepared", Stage.Preparing),
            State("ready", "Sẵn sàng", "Ready", Stage.Executing),
            State("done", "Đã thăm", "Visited", Stage.Reporting),
            State("reported", "Đã báo cáo", "Reported", Stage.Reporting),
            State("follow-up", "Theo dõi nội dung đã thống nhất", "Following up", Stage.Reporting),
        ],
        [
            Step("propose-date", "Trao đổi lịch với đối tác", "Propose a day", ["planned"], "proposing-date", Lead) with
            {
                Needs = [Has(TaskDetail.Recipient), Line("contact", "Đầu mối liên hệ của đối tác", "The partner's contact")],
                Opens = [s_calendar],
                Source = "kế hoạch: cơ quan đầu mối phối hợp Văn phòng UBND tỉnh trao đổi với đối tác",
            },
            Step("agree-date", "Thống nhất lịch", "Agree the day", ["proposing-date"], "date-agreed", Lead) with
            {
                Needs =
                [
                    Has(TaskDetail.Leader), new PartsNeed("leader-calendar"), Day("visitDay", "Ngày thăm", "Day of the visit"),
                    Line("confirmedBy", "Người xác nhận phía đối tác", "Who confirmed for the partner"),
                ],
                Source = "đối tác và Văn phòng UBND tỉnh xác nhận; trưởng đoàn không trùng lịch",
            },
            Step("reschedule", "Đổi lịch", "Change the day", ["date-agreed", "preparing", "ready"], "proposing-date", Lead) with
            {
                Needs = [Reason],
                IsReturn = true,
                Opens = [s_calendar],
            },
            Step("prepare", "Bắt đầu chuẩn bị", "Start preparing", ["date-agreed"], "preparing", Lead) with { Opens = [Shares] },
            Step("get-ready", "Báo sẵn sàng", "Report ready", ["preparing"], "ready", Lead) with
            {
                Needs =
                [
                    AllParts, Long("party", "Thành phần tháp tùng", "Who goes along"), Long("topics", "Nội dung trao đổi", "Topics"),
                    Line("gifts", "Quà", "Gifts", required: false), Line("vehicle", "Xe", "Vehicle", required: false),
                    Line("interpreter", "Phiên dịch", "Interpreter", required: false),
                ],
                Allowed = [WorkingDays(2, AllowanceFrom.BeforeField, "visit.ready", "visitDay")],
                Source = "trước ngày thăm 2 ngày làm việc (ct); mỗi đơn vị phối hợp xong phần mình",
            },
            Step("visit", "Xác nhận đã thăm", "Confirm the visit", ["ready"], "done", Lead) with
            {
                Needs = [DoneOn("visitedOn", "Ngày đã thăm", "Visited on")],
                MeetsDeadline = true,
                DeadlineField = "visitedOn",
            },
            Step("round-ready", "Đợt thăm đã xếp đoàn", "A round has a team for it", ["planned", "proposing-date", "date-agreed", "preparing"], "ready", Who.System) with
            {
                Needs = [Day("visitDay", "Ngày thăm", "Day of the visit")],
                Source = "việc thăm đi theo đợt thăm: đã có đoàn, trưởng đoàn và ngày",
            },
            Step("round-visited", "Đoàn báo đã thăm", "The team reports the visit", ["planned", "proposing-date", "date-agreed", "preparing", "ready"], "done", Who.System) with
            {
                Needs = [DoneOn("visitedOn", "Ngày đã thăm", "Visited on")],
                MeetsDeadline = true,
                DeadlineField = "visitedOn",
                Source = "việc thăm đi theo đợt thăm: đoàn đã báo kết thúc",
            },
            Step("round-reported", "Đợt thăm đã ghi kết quả", "The round has the result", ["done"], "reported", Who.System) with
            {
                Needs = [Long("result", "Kết quả", "Result"), Long("requests", "Kiến nghị của đối tác", "The partner's requests", required: false)],
                Source = "việc thăm đi theo đợt thăm: kết quả đã được ghi",
            },
            Step("report", "Báo cáo kết quả", "Report the result", ["done"], "reported", Lead) with
            {
                Needs = [Long("result", "Kết quả", "Result"), Long("requests", "Kiến nghị của đối tác", "The partner's requests", required: false)],
                Allowed = [WorkingDays(5, AllowanceFrom.AfterField, "visit.report", "visitedOn")],
                Source = "5 ngày làm việc sau chuyến thăm (ct)",
            },
            Step("follow", "Theo dõi tiếp", "Follow up", ["reported"], "follow-up", Lead) with
            {
                Needs = [Long("agreedPoints", "Nội dung đã thống nhất", "What was agreed")],
                Source = "kế hoạch: theo dõi việc thực hiện nội dung đã thống nhất",
            },
            Close(["reported", "follow-up"], Lead),
        ]);
}
