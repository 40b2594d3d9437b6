using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Directory;
using Taskboard.Server.Exports;

namespace Taskboard.Server.Rounds;

/// <summary>The round's report as a Word document: what was done, how well times were kept, what hosts asked for and what was promised, and every visit in a table.</summary>
internal static class RoundPaper
{
    private static readonly int[] s_widths = [4, 10, 22, 16, 9, 9, 16, 14];

    /// <summary>The document's bytes.</summary>
    public static byte[] Write(VisitRound round, RoundFigures figures, IReadOnlyList<StopTimes> times, DirectoryBook directory, DateOnly today)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            PaperPage.AddStyles(main);
            var pages = PaperPage.AddNumbers(main);
            main.Document = new Document(new Body([.. Content(round, figures, times, directory, today, pages), PaperPage.Section(pages, isWide: true)]));
            file.PackageProperties.Title = CellText.Of("Báo cáo " + round.Name);
        }
        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(VisitRound round, RoundFigures figures, IReadOnlyList<StopTimes> times, DirectoryBook directory, DateOnly today, string pages)
    {
        yield return Paper.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Paper.Head, bold: true);
        yield return Paper.Centred("Độc lập - Tự do - Hạnh phúc", Paper.Body, bold: true);
        yield return Paper.Rule(3_350, Paper.Width, after: 120);
        yield return Paper.Centred($"ngày {today.Day:00} tháng {today.Month:00} năm {today.Year}", Paper.Body, italic: true, after: 240);
        yield return Paper.Centred("BÁO CÁO", Paper.Body, bold: true);
        yield return Paper.Centred("Kết quả " + round.Name, Paper.Body, bold: true);
        yield return Paper.Rule(Paper.Width / 4, Paper.Width, after: 240);
        yield return Paper.Sentence("I. TÌNH HÌNH THỰC HIỆN", bold: true, keepNext: true);
        foreach (var sentence in Summary(round, figures))
            yield return Paper.Sentence(sentence);
        yield return Paper.Sentence("II. KIẾN NGHỊ, CAM KẾT", bold: true, keepNext: true);
        foreach (var sentence in Follow(round, directory).DefaultIfEmpty("Không có kiến nghị, cam kết nào được ghi nhận."))
            yield return Paper.Sentence(sentence);
        yield return new Paragraph(new ParagraphProperties(PaperPage.Section(pages, isWide: false)));
        yield return Paper.Centred("Phụ lục", Paper.Body, bold: true);
        yield return Paper.Centred("CÁC CHUYẾN THĂM", Paper.Body, bold: true, after: 120);
        yield return PaperTables.Write(Rows(times), s_widths, PaperPage.WideWidth);
    }

    private static IEnumerable<string> Summary(VisitRound round, RoundFigures figures)
    {
        var days = round.Days.ToList();
        if (days.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"Đợt thăm diễn ra từ ngày {days[0]:dd/MM/yyyy} đến ngày {days[^1]:dd/MM/yyyy}, gồm {round.Teams.Count} đoàn, {figures.Stops} điểm đến.");
        yield return $"Đã thăm {figures.Done} nơi, hủy {figures.Cancelled}, chưa có tin {figures.Open}; {figures.Moved} chuyến phải lùi giờ.";
        if (figures.Done > 0)
            yield return string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"Đúng giờ (chậm không quá {RoundSchedule.LateFrom} phút): {figures.InTime}/{figures.Done} chuyến; chậm bình quân {figures.AverageDelay:0.#} phút.");
        if (figures.Gifts.Count > 0)
            yield return "Quà đã trao: " + string.Join("; ", figures.Gifts.Select(gift => $"{gift.Gift}: {gift.Count}")) + ".";
        foreach (var stop in round.Stops.Where(stop => stop.Cancelled is not null && !stop.IsReached))
            yield return $"Không thăm {stop.Plan.Partner}: {stop.Cancelled}.";
    }

    private static IEnumerable<string> Follow(VisitRound round, DirectoryBook directory)
    {
        var number = 0;
        foreach (var stop in round.Stops.Where(stop => stop.Outcome is not null))
        {
            foreach (var item in stop.Outcome!.Requests)
                yield return $"{++number}. {stop.Plan.Partner} kiến nghị: {item.Text}.{Task(item)}";
            foreach (var item in stop.Outcome.Promises)
                yield return $"{++number}. Cam kết với {stop.Plan.Partner}: {item.Text}.{Task(item)}";
        }

        string Task(FollowUp item)
        {
            var unit = item.UnitId is { } id ? directory.Unit(id)?.Name : null;
            return unit is null ? "" : $" Giao {unit}" + (item.Due is { } due ? string.Create(CultureInfo.InvariantCulture, $", hạn {due:dd/MM/yyyy}") : "") + ".";
        }
    }

    private static IEnumerable<ImmutableArray<string>> Rows(IReadOnlyList<StopTimes> times)
    {
        yield return ["TT", "Ngày", "Nơi đến thăm", "Trưởng đoàn", "Giờ kế hoạch", "Giờ đến", "Kết quả", "Quà"];
        var number = 0;
        foreach (var one in times)
        {
            var (stop, team) = (one.Stop, one.Team.Plan);
            yield return
            [
                (++number).ToString(CultureInfo.InvariantCulture),
                team.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                stop.Plan.Partner,
                team.Crew.FirstOrDefault(each => each.Role == CrewRole.Leader)?.Name ?? team.Name,
                Time(one.PlannedFrom),
                stop.IsReached ? Time(one.From) : "",
                stop.Cancelled is { } reason && !stop.IsReached ? "Hủy: " + reason : stop.Outcome?.Result ?? (stop.IsReached ? "Đã thăm" : "Chưa có tin"),
                stop.At(TapKind.GiftGiven) is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{stop.Plan.GiftCount}"),
            ];
        }
    }

    private static string Time(DateTimeOffset? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
