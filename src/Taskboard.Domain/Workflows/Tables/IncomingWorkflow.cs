using Taskboard.Domain.Tasks;
using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>Đoàn vào (domain/workflows.md, section 4): appraised by the focal unit while the police vet the guests, approved,
/// received, reported. Passport numbers are personal data and never stand in a field.</summary>
internal static class IncomingWorkflow
{
    private static readonly PartTemplate s_vetting =
        new("vetting", PartsFor.Police, new("Thẩm tra nhân sự đoàn khách", "Vet the guests"))
        {
            Kind = PartKind.Opinion,
            Days = 5,
            Setting = "incoming.vetting",
            When = If(TaskTrait.NeedsVetting),
        };

    internal static Workflow Table { get; } = Build(TaskKind.Incoming, "quy chế của tỉnh; Thông tư 05/2017/TT-BNG; Nghị định 18/2022/NĐ-CP",
        [
            State("planned", "Theo kế hoạch", "Planned", Stage.Planned),
            State("requested", "Có đề nghị đón", "Requested", Stage.Preparing),
            State("appraising", "Cơ quan đầu mối thẩm định", "Being appraised", Stage.Approving),
            State("submitted", "Trình chấp thuận", "Submitted for approval", Stage.Approving),
            State("approved", "Đã chấp thuận tiếp", "Approved", Stage.Approving),
            State("programming", "Xây dựng chương trình, lễ tân", "Programme and protocol", Stage.Executing),
            State("ready", "Sẵn sàng", "Ready", Stage.Executing),
            State("receiving", "Đang đón", "Here", Stage.Executing),
            State("reported", "Đã báo cáo", "Reported", Stage.Reporting),
            State("follow-up", "Theo dõi", "Following up", Stage.Reporting),
        ],
        [
            Step("request", "Đề nghị đón đoàn", "Ask to receive", ["planned"], "requested", Lead) with
            {
                Needs =
                [
                    Paper("request", "Văn bản đề nghị", "Request"), Day("arrivalDay", "Ngày đến", "Day of arrival"),
                    Day("leavingDay", "Ngày đi", "Day of leaving", notBefore: "arrivalDay"), Number("guests", "Số khách", "Guests"),
                    Long("purpose", "Nội dung, hình thức, địa điểm", "Purpose, form, places"),
                    Paper("guestList", "Danh sách khách (số văn bản, không ghi số hộ chiếu)", "List of guests (number of the paper, no passports)"),
                ],
                Allowed = [WorkingDays(5, AllowanceFrom.BeforeWindow, "incoming.request")],
                Source = "trước ngày đón 5 ngày làm việc (ct)",
            },
            Step("appraise", "Thẩm định", "Appraise", ["requested"], "appraising", Who.FocalPoint) with
            {
                Opens = [s_vetting],
                Source = "Công an tỉnh thẩm tra nhân sự 5 ngày làm việc (ct)",
            },
            Step("submit", "Trình chấp thuận", "Submit for approval", ["appraising"], "submitted", Who.FocalPoint) with
            {
                Needs = [AllParts, Long("appraisal", "Ý kiến thẩm định", "Appraisal"), Submission],
            },
            Back(["appraising"], "requested", Who.FocalPoint),
            Back(["submitted"], "appraising", Reviewers),
            Reject(["appraising"], Who.FocalPoint),
            Reject(["submitted"], Who.Signer),
            Step("approve", "Chấp thuận tiếp", "Approve", ["submitted"], "approved", Who.Signer),
            Step("issue-approval", "Cấp số văn bản chấp thuận", "Number the approval", ["approved"], "programming", Who.Clerk) with
            {
                Needs = Numbering,
                Opens = [Shares],
                Allowed = [NextWorkingDay],
                Source = NumberingSource,
            },
            Step("get-ready", "Báo sẵn sàng", "Report ready", ["programming"], "ready", Lead) with
            {
                Needs = [AllParts, File("programme", "Chương trình đón tiếp", "Programme"), Line("interpreter", "Phiên dịch", "Interpreter", required: false)],
                Allowed = [WorkingDays(2, AllowanceFrom.BeforeField, "incoming.ready", "arrivalDay")],
                Source = "trước ngày đến 2 ngày làm việc (ct)",
            },
            Step("receive", "Xác nhận đoàn đã đến", "Confirm the arrival", ["ready"], "receiving", Lead) with
            {
                Needs = [DoneOn("arrivedOn", "Ngày đã đến", "Arrived on")],
                MeetsDeadline = true,
                DeadlineField = "arrivedOn",
            },
            Step("report", "Báo cáo kết quả", "Report the result", ["receiving"], "reported", Lead) with
            {
                Needs =
                [
                    DoneOn("leftOn", "Ngày đoàn đã đi", "Left on", notBefore: "arrivedOn"), Paper("report", "Báo cáo", "Report"),
                    Long("result", "Kết quả", "Result"),
                ],
                Allowed = [WorkingDays(7, AllowanceFrom.AfterField, "incoming.report", "leavingDay")],
                Source = "7 ngày làm việc sau khi đoàn đi (ct)",
            },
            Step("follow", "Theo dõi tiếp", "Follow up", ["reported"], "follow-up", Lead) with
            {
                Needs = [Long("agreedPoints", "Nội dung đã thống nhất", "What was agreed")],
            },
            Close(["reported", "follow-up"], Lead),
        ],
        new OptionalStep("incoming.security-check", new("Công an thẩm tra nhân sự", "Vetting by the police"), TaskTrait.NeedsVetting));
}
