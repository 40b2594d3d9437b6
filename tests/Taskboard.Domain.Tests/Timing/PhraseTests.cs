using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>The forms of time that plans use, each with the window that it means.</summary>
public class PhraseTests
{
    // a plan of 2024 that was issued in time for all of it
    private static readonly TimingContext Plan = new(2024, Issued: new DateOnly(2023, 12, 20));

    [Theory]
    [InlineData("Trước ngày 15/8/2022", null, "2022-08-14")]
    [InlineData("trước ngày 30/11/2024", null, "2024-11-29")]
    [InlineData("trước ngày 25/5", null, "2024-05-24")]
    [InlineData("trước ngày 1/11", null, "2024-10-31")]
    [InlineData("trước ngày 31/12/2022.", null, "2022-12-30")]
    [InlineData("(báo cáo UBND tỉnh) trước ngày 25/5/2022", null, "2022-05-24")]
    [InlineData("xong trước 15/12", null, "2024-12-14")]
    [InlineData("trước tháng 6", null, "2024-05-31")]
    [InlineData("trước quý III/2024", null, "2024-06-30")]
    [InlineData("trước ngày 01/3", null, "2024-02-29")]
    [InlineData("chậm nhất ngày 20/11/2024", null, "2024-11-20")]
    [InlineData("muộn nhất vào ngày 20 tháng 11 năm 2024", null, "2024-11-20")]
    [InlineData("không quá ngày 20/11", null, "2024-11-20")]
    [InlineData("Hạn cuối: 20/11/2024", null, "2024-11-20")]
    [InlineData("đến hết tháng 6/2025", null, "2025-06-30")]
    [InlineData("hoàn thành trong quý II", null, "2024-06-30")]
    [InlineData("Hoàn thành trước ngày 30/6", null, "2024-06-29")]
    [InlineData("đến năm 2025", null, "2025-12-31")]
    [InlineData("từ nay đến 30/6/2024", null, "2024-06-30")]
    public void A_deadline_ends_the_window_and_begins_none(string phrase, string? from, string to) => Same(phrase, from, to);

    [Theory]
    [InlineData("Tháng 12/2024", "2024-12-01", "2024-12-31")]
    [InlineData("tháng 12 năm 2024", "2024-12-01", "2024-12-31")]
    [InlineData("tháng 02", "2024-02-01", "2024-02-29")]
    [InlineData("T12/2024", "2024-12-01", "2024-12-31")]
    [InlineData("12/2025", "2025-12-01", "2025-12-31")]
    [InlineData("dự kiến tổ chức trong tháng 12/2025", "2025-12-01", "2025-12-31")]
    [InlineData("trong tháng 3 và tháng 4", "2024-03-01", "2024-04-30")]
    [InlineData("Tháng 2,3,4/2024", "2024-02-01", "2024-04-30")]
    [InlineData("Tháng 11, 12/2024", "2024-11-01", "2024-12-31")]
    [InlineData("tháng 12/2024 - 01/2025", "2024-12-01", "2025-01-31")]
    [InlineData("Tháng 12/2024 đến tháng 02/2025", "2024-12-01", "2025-02-28")]
    [InlineData("từ tháng 3 đến tháng 5 năm 2024", "2024-03-01", "2024-05-31")]
    [InlineData("tháng tư", "2024-04-01", "2024-04-30")]
    public void Months_are_whole_months(string phrase, string from, string to) => Same(phrase, from, to);

    [Theory]
    [InlineData("Quý I năm 2022", "2022-01-01", "2022-03-31")]
    [InlineData("Quý III", "2024-07-01", "2024-09-30")]
    [InlineData("Quý II/2023", "2023-04-01", "2023-06-30")]
    [InlineData("Quý\nIII/2023", "2023-07-01", "2023-09-30")]
    [InlineData("QUÝ IV-2023", "2023-10-01", "2023-12-31")]
    [InlineData("quí 1", "2024-01-01", "2024-03-31")]
    [InlineData("Quý tư", "2024-10-01", "2024-12-31")]
    [InlineData("Q4/2024", "2024-10-01", "2024-12-31")]
    [InlineData("Quý lll", "2024-07-01", "2024-09-30")]
    [InlineData("quý II, III", "2024-04-01", "2024-09-30")]
    [InlineData("Quý III, IV.", "2024-07-01", "2024-12-31")]
    [InlineData("Quý I-III", "2024-01-01", "2024-09-30")]
    [InlineData("Quý I, II/2025", "2025-01-01", "2025-06-30")]
    [InlineData("quý II và quý III", "2024-04-01", "2024-09-30")]
    [InlineData("Quý IV/2024 - Quý I/2025", "2024-10-01", "2025-03-31")]
    [InlineData("Quý I hoặc quý II năm 2022", "2022-01-01", "2022-06-30")]
    [InlineData("Cuối Quý IV", "2024-12-01", "2024-12-31")]
    [InlineData("đầu quý II/2024", "2024-04-01", "2024-04-30")]
    [InlineData("giữa quý III", "2024-08-01", "2024-08-31")]
    public void Quarters_are_whole_quarters_or_the_month_that_is_meant(string phrase, string from, string to) => Same(phrase, from, to);

    [Theory]
    [InlineData("6 tháng đầu năm", "2024-01-01", "2024-06-30")]
    [InlineData("06 tháng cuối năm 2024", "2024-07-01", "2024-12-31")]
    [InlineData("sáu tháng đầu năm 2025", "2025-01-01", "2025-06-30")]
    [InlineData("9 tháng đầu năm", "2024-01-01", "2024-09-30")]
    [InlineData("nửa cuối năm 2024", "2024-07-01", "2024-12-31")]
    [InlineData("đầu tháng 5", "2024-05-01", "2024-05-10")]
    [InlineData("giữa tháng 5", "2024-05-11", "2024-05-20")]
    [InlineData("cuối tháng 5/2025", "2025-05-21", "2025-05-31")]
    [InlineData("trung tuần tháng 9", "2024-09-11", "2024-09-20")]
    [InlineData("tuần đầu tháng 5", "2024-05-01", "2024-05-05")]
    [InlineData("tuần đầu tháng 9", "2024-09-01", "2024-09-08")]
    [InlineData("tuần thứ hai tháng 5/2024", "2024-05-06", "2024-05-12")]
    [InlineData("tuần cuối tháng 5/2024", "2024-05-27", "2024-05-31")]
    [InlineData("nửa đầu tháng 6", "2024-06-01", "2024-06-15")]
    [InlineData("dịp cuối năm", "2024-12-01", "2024-12-31")]
    [InlineData("cuối năm 2025", "2025-12-01", "2025-12-31")]
    [InlineData("cuối tháng 11, đầu tháng 12", "2024-11-21", "2024-12-10")]
    public void Parts_are_thirds_of_a_month_weeks_and_months_of_a_year(string phrase, string from, string to) => Same(phrase, from, to);

    [Theory]
    [InlineData("từ ngày 24 đến 26-3-2022", "2022-03-24", "2022-03-26")]
    [InlineData("13-15/12/2024", "2024-12-13", "2024-12-15")]
    [InlineData("13, 14 và 15/12/2024", "2024-12-13", "2024-12-15")]
    [InlineData("từ ngày 01 đến ngày 05 tháng 6 năm 2024", "2024-06-01", "2024-06-05")]
    [InlineData("từ 28/12 đến 03/01/2025", "2024-12-28", "2025-01-03")]
    [InlineData("từ 28/12/2024 đến 03/01", "2024-12-28", "2025-01-03")]
    [InlineData("28/02 - 02/3/2024", "2024-02-28", "2024-03-02")]
    [InlineData("ngày 05 tháng 6 năm 2024", "2024-06-05", "2024-06-05")]
    [InlineData("15h00 ngày 05/6/2024", "2024-06-05", "2024-06-05")]
    [InlineData("5.6.2024", "2024-06-05", "2024-06-05")]
    [InlineData("2024-06-05", "2024-06-05", "2024-06-05")]
    [InlineData("05/6/24", "2024-06-05", "2024-06-05")]
    [InlineData("Từ tháng 3 đến trước ngày 30/11", "2024-03-01", "2024-11-29")]
    [InlineData("Quý III/2024 (trước ngày 15/9)", "2024-07-01", "2024-09-14")]
    [InlineData("10/3 âm lịch", "2024-04-18", "2024-04-18")]
    public void Days_are_written_day_before_month(string phrase, string from, string to) => Same(phrase, from, to);

    [Theory]
    [InlineData("Năm 2022", "2022-01-01", "2022-12-31")]
    [InlineData("Trong năm 2023", "2023-01-01", "2023-12-31")]
    [InlineData("năm 2021", "2021-01-01", "2021-12-31")]
    [InlineData("trong năm", "2024-01-01", "2024-12-31")]
    [InlineData("năm 2024 - 2025", "2024-01-01", "2025-12-31")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    public void Years_are_whole_years_and_no_more_than_that_is_known(string phrase, string from, string to) =>
        Assert.Equal(Certainty.YearOnly, Same(phrase, from, to).Certainty);

    [Theory]
    [InlineData("Từ tháng 2 năm 2022", "2022-02-01")]
    [InlineData("Thời gian dự kiến: Từ tháng 2 năm 2022.", "2022-02-01")]
    [InlineData("bắt đầu triển khai từ năm học 2022-2023", "2022-09-01")]
    [InlineData("kể từ ngày 01/7/2024", "2024-07-01")]
    public void From_a_day_on_has_no_end(string phrase, string from) => Same(phrase, from, null);

    [Theory]
    [InlineData("Hàng năm", "FREQ=YEARLY")]
    [InlineData("Hằng năm.", "FREQ=YEARLY")]
    [InlineData("hàng quý", "FREQ=MONTHLY;INTERVAL=3")]
    [InlineData("02 lần/năm", "FREQ=MONTHLY;INTERVAL=6")]
    [InlineData("Hai năm một lần.", "FREQ=YEARLY;INTERVAL=2")]
    [InlineData("02 năm/lần", "FREQ=YEARLY;INTERVAL=2")]
    public void What_comes_again_lasts_through_the_plan(string phrase, string recurrence) =>
        Assert.Equal(recurrence, Same(phrase, "2024-01-01", "2024-12-31").Recurrence);

    [Theory]
    [InlineData("chậm nhất ngày 01 tháng 5 hàng năm", "2024-05-01", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1")]
    [InlineData("định kỳ 6 tháng (trước ngày 25/5)", "2024-05-24", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=24")]
    [InlineData("01 năm (trước ngày 1/11)", "2024-10-31", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31")]
    [InlineData("hằng năm, trước ngày 01/3", "2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")]
    [InlineData("trước ngày 25 hàng tháng", null, "FREQ=MONTHLY;BYMONTHDAY=24")]
    [InlineData("trước ngày 01 hàng tháng", null, "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("Trước ngày 15 của tháng cuối quý", null, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14")]
    public void A_deadline_that_comes_again_has_the_rule_of_its_day(string phrase, string? to, string recurrence) =>
        Assert.Equal(recurrence, Same(phrase, null, to).Recurrence);

    [Theory]
    [InlineData("Theo Kế hoạch của đoàn cấp cao.")]
    [InlineData("theo chương trình làm việc cụ thể của các đoàn")]
    [InlineData("theo đề xuất của phía Hàn Quốc")]
    [InlineData("Phụ thuộc kế hoạch của phía bạn và tình hình thực tế")]
    [InlineData("Theo kế hoạch năm 2024 của Bộ Ngoại giao")]
    [InlineData("theo quy định")]
    [InlineData("theo đúng Quyết định số 1263-QĐ/TU ngày 03/8/2017 của Ban Thường vụ Tỉnh ủy")]
    [InlineData("định kỳ 6 tháng")]
    public void What_others_decide_waits_and_is_never_late(string phrase)
    {
        var window = Same(phrase, null, null);

        Assert.Equal(Certainty.External, window.Certainty);
        Assert.Null(window.Due);
    }

    [Theory]
    [InlineData("Chưa xác định.", null)]
    [InlineData("Chưa có thời gian cụ thể", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("giai đoạn 2021-2025", null)]
    [InlineData("hưởng ứng/kỷ niệm 65 năm ngày thành lập", null)]
    [InlineData("Khi các sự kiện diễn ra", "on-event")]
    [InlineData("nhân dịp các sự kiện", "on-event")]
    [InlineData("nhân các sự kiện đối ngoại, ngày kỷ niệm, ngày lễ, Tết trong năm", "on-event")]
    [InlineData("ngay sau khi được phê duyệt", "on-event")]
    [InlineData("Bắt đầu mùa vụ năm 2024 của các nông sản và các dịp phù hợp khác", "on-event")]
    [InlineData("trước, trong và sau sự kiện", "per-event")]
    public void What_is_open_has_no_day_and_is_never_late(string phrase, string? recurrence)
    {
        var window = Same(phrase, null, null);

        Assert.Equal(Certainty.Open, window.Certainty);
        Assert.Equal(recurrence, window.Recurrence);
        Assert.Null(window.Due);
    }

    [Fact]
    public void What_goes_on_all_the_time_fills_the_period_and_is_never_late()
    {
        var window = Same("Thường xuyên", "2024-01-01", "2024-12-31");

        Assert.Equal("continuous", window.Recurrence);
        Assert.Null(window.Due);
    }

    [Theory]
    [InlineData("Nhân dịp năm mới 2025", "2025-01-01")]
    [InlineData("năm mới 2023", "2023-01-01")]
    [InlineData("(22/12)", "2024-12-22")]
    [InlineData("(15/8)", "2024-08-15")]
    [InlineData("(30/08/2012 - 30/08/2022)", "2022-08-30")]
    [InlineData("22/3/1955 - 22/3/2024", "2024-03-22")]
    [InlineData("nhân dịp kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2024)", "2024-12-22")]
    [InlineData("Dịp Tết Nguyên đán Ất Tỵ", "2025-01-29")]
    public void An_occasion_is_an_anchor_and_no_deadline(string phrase, string anchor) =>
        Assert.Equal(Days.On(anchor), Same(phrase, null, null).Anchor);

    [Theory]
    [InlineData("31/02", UnreadReason.NoSuchDay)]
    [InlineData("trước ngày 31/4/2024", UnreadReason.NoSuchDay)]
    [InlineData("13/13", UnreadReason.NoSuchDay)]
    [InlineData("29/02/2023", UnreadReason.NoSuchDay)]
    [InlineData("ngày 32 tháng 5", UnreadReason.NoSuchDay)]
    [InlineData("tháng 13", UnreadReason.NoSuchMonth)]
    [InlineData("Tháng 0/2024", UnreadReason.NoSuchMonth)]
    [InlineData("quý V", UnreadReason.NoSuchQuarter)]
    [InlineData("Quý 5/2024", UnreadReason.NoSuchQuarter)]
    [InlineData("từ ngày 26 đến 24/3/2022", UnreadReason.EndsBeforeItBegins)]
    [InlineData("Quý II/2024 - Quý I/2024", UnreadReason.EndsBeforeItBegins)]
    [InlineData("Sở Ngoại vụ", UnreadReason.UnknownWords)]
    public void A_date_that_does_not_exist_is_marked_with_the_reason(string phrase, UnreadReason reason)
    {
        var rule = TimingPhrases.Read(phrase);

        Assert.Equal(TimingForm.Unread, rule.Form);
        Assert.Equal(reason, rule.Unread);
        Assert.Equal(phrase, rule.Phrase);
        Assert.Equal(DateWindow.Open, rule.Resolve(Plan));
    }

    [Theory]
    [InlineData("Quý I hoặc quý II năm 2022")]
    [InlineData("Tháng 4 hoặc tháng 5")]
    public void Once_in_one_of_two_is_said_so(string phrase) => Assert.True(TimingPhrases.Read(phrase).Either);

    [Theory]
    [InlineData("Thời gian dự kiến: Quý III năm 2022.", Certainty.YearOnly)]
    [InlineData("dự kiến ngày 15/8/2024", Certainty.Window)]
    [InlineData("Quý II (dự kiến)", Certainty.YearOnly)]
    [InlineData("Dự kiến năm 2022", Certainty.YearOnly)]
    public void What_is_only_expected_is_a_step_less_certain(string phrase, Certainty certainty) =>
        Assert.Equal(certainty, TimingPhrases.Read(phrase).Resolve(Plan).Certainty);

    [Theory]
    [InlineData("trước ngày 25/5", Certainty.Exact)]
    [InlineData("Tháng 12/2024", Certainty.Window)]
    [InlineData("Năm 2024", Certainty.YearOnly)]
    public void A_named_day_is_exact_and_a_span_a_window(string phrase, Certainty certainty) =>
        Assert.Equal(certainty, TimingPhrases.Read(phrase).Resolve(Plan).Certainty);

    [Theory]
    [InlineData("theo đúng Quyết định số 1263-QĐ/TU", "Quyết định số 1263-QĐ/TU")]
    [InlineData("Theo Phụ lục số 02", "Phụ lục số 02")]
    [InlineData("theo Kế hoạch số 12/KH-UBND ngày 05/01/2024", "Kế hoạch số 12/KH-UBND")]
    public void The_document_that_decides_is_kept(string phrase, string reference) =>
        Assert.Equal(reference, TimingPhrases.Read(phrase).Reference);

    private static DateWindow Same(string phrase, string? from, string? to)
    {
        var window = TimingPhrases.Read(phrase).Resolve(Plan);
        Assert.Equal((Days.Maybe(from), Days.Maybe(to)), (window.From, window.To));
        return window;
    }
}
