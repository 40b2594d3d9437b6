using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>The phrase reader among phrases that nobody would write. Seeded, so that a failure comes again.</summary>
public class PhraseFuzzTests
{
    private const int Phrases = 100_000;

    private static readonly string[] Pieces =
    [
        "trước", "ngày", "tháng", "quý", "Quý", "năm", "từ", "đến", "và", "hoặc", "đầu", "cuối", "giữa", "tuần", "Tết", "Nguyên đán",
        "Quốc khánh", "ngày làm việc", "chậm nhất", "sau", "kể từ", "hàng năm", "định kỳ", "6 tháng", "một lần", "I", "II", "III", "IV",
        "V", "l", "05", "07", "10 - 15", "24", "26-3-2022", "31/02", "13/13", "15/8/2022", "12/2024", "2021-2025", "9999", "0", "00",
        "99999999999999999999", "/", "-", "–", "(", ")", ",", ";", ":", ".", "\n", "\u00A0", "âm lịch", "Chạp", "Giêng", "Ất Tỵ", "Lào",
        "CHDCND Triều Tiên", "theo", "Quyết định số 1263-QĐ/TU", "dự kiến", "kỷ niệm", "(22/12)", "giai đoạn", "năm học", "thường xuyên",
        "khi", "sự kiện", "nhân dịp", "Bunpimay", "tháng cuối quý", "hằng tháng", "\uD83D", "\uDE00", "\u0301", "đ", "Ð", "\0", "T12", "Q4",
        "mùng", "hết", "trong", "giữa", "nửa đầu", "40/30 ngày", "2 tuần", "01 tháng", "29/02", "30/4", "tư", "mười hai",
    ];

    private static readonly TimingContext[] Plans =
    [
        new(2024, new(2024, 2, 1), new(2025, 12, 31), new(2024, 2, 1), Countries.Find("Lào"), new DateOnly(2024, 2, 29)),
        new(2019),
        new(2040, Issued: new DateOnly(2040, 6, 1), Partner: Countries.Find("Hàn Quốc")),
        new(-5, Issued: DateOnly.MinValue),
        new(int.MaxValue, Issued: DateOnly.MaxValue, Anchor: DateOnly.MaxValue),
        new(2199, DateOnly.MinValue, DateOnly.MaxValue, Anchor: DateOnly.MinValue),
    ];

    [Fact]
    public void No_phrase_breaks_the_reader_nor_its_days()
    {
        var random = new Random(20260101);
        for (var i = 0; i < Phrases; i++)
        {
            var phrase = i % 4 == 0 ? Noise(random) : Heap(random);
            foreach (var rule in TimingPhrases.ReadAll(phrase))
            {
                Assert.True((rule.Form == TimingForm.Unread) == (rule.Unread != UnreadReason.None), phrase);
                Check(phrase, rule, Plans[random.Next(Plans.Length)]);
            }
        }
    }

    [Fact]
    public void No_stored_rule_breaks_its_days()
    {
        // rules come back from a journal or an API with any numbers in them
        var random = new Random(20260102);
        int? Number() => random.Next(4) switch { 0 => null, 1 => random.Next(-3, 40), 2 => random.Next(1890, 2210), _ => random.Next() - (int.MaxValue / 2) };
        for (var i = 0; i < 50_000; i++)
        {
            var rule = new TimingRule
            {
                Form = Any<TimingForm>(random),
                Unit = Any<SpanUnit>(random),
                Part = Any<SpanPart>(random),
                Anchor = Any<TimingAnchor>(random),
                Frequency = Any<Frequency>(random),
                Day = Number(),
                Month = Number(),
                Quarter = Number(),
                Year = Number(),
                LastDay = Number(),
                LastMonth = Number(),
                LastQuarter = Number(),
                LastYear = Number(),
                Week = Number(),
                MinDays = Number(),
                MaxDays = Number(),
                Interval = Number(),
                Lunar = random.Next(4) == 0,
                WorkingDays = random.Next(2) == 0,
                Country = random.Next(2) == 0 ? "xx" : "la",
            };
            Check(JsonSerializer.Serialize(rule), rule, Plans[random.Next(Plans.Length)]);
        }
    }

    [Fact]
    public void Time_grows_no_faster_than_the_phrase()
    {
        string[] heaps = ["1,", "tháng 1, ", "quý I, ", "13-", "trước ", "Cộng hòa ", "(", "năm 2024 - ", "từ 1/1 đến ", "6 tháng ", "Quyết định số 1-"];
        foreach (var heap in heaps)
        {
            // ten times the phrase; a square would be a hundred times. A busy machine may spoil a measure, but not all
            Assert.True(Enumerable.Range(0, 5).Any(_ => Time(heap, 20_000) < (Time(heap, 2_000) * 40) + TimeSpan.FromMilliseconds(50)), heap);
        }
    }

    private static void Check(string phrase, TimingRule rule, TimingContext plan)
    {
        var story = rule.Explain(plan);
        var window = story.Window;
        Assert.True(window.To is not null || window.EffectiveTo is null, phrase);
        Assert.True(window.To is null || window.EffectiveTo is not null, phrase);
        Assert.True(window.From is null || window.To is null || window.From <= window.To, $"{phrase}: {window}");
        Assert.False(string.IsNullOrEmpty(window.Recurrence) && window.Recurrence is not null);
        Assert.NotNull(StoryText.Vietnamese(story));
    }

    private static string Heap(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 14); n > 0; n--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Noise(Random random)
    {
        var text = new char[random.Next(0, 60)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(3) switch
            {
                0 => (char)random.Next(0x20, 0x7F),
                1 => (char)random.Next(0xC0, 0x1EFF),
                _ => (char)random.Next(0, 0x10000),
            };
        }

        return new string(text);
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static TimeSpan Time(string piece, int count)
    {
        var phrase = new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
        var clock = Stopwatch.StartNew();
        TimingPhrases.ReadAll(phrase);
        return clock.Elapsed;
    }
}
