using System.Text;
using Ical.Net;
using Taskboard.Server.Feeds;

namespace Taskboard.Server.Tests.Feeds;

/// <summary>What is written, read by a library that knows nothing of us.</summary>
public sealed class FeedFileTests
{
    private static readonly DateTimeOffset s_changed = new(2026, 11, 30, 9, 15, 30, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("Thư chúc mừng Quốc khánh; nước Nhật Bản, gửi qua Đại sứ quán \\ tại Hà Nội: \"khẩn\"")]
    [InlineData("Ế Ữ Ặ đ Đ ỹ Ỵ Ế Ữ Ặ đ Đ ỹ Ỵ Ế Ữ Ặ đ Đ ỹ Ỵ Ế Ữ Ặ đ Đ ỹ Ỵ Ế Ữ Ặ đ Đ ỹ Ỵ")]
    [InlineData("🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦🇻🇳🇯🇵🇱🇦")]
    [InlineData("dòng một\ndòng hai\\nkhông xuống dòng\nEND:VEVENT\nBEGIN:VALARM")]
    [InlineData(" bắt đầu bằng dấu cách ; , \\; \\,")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        var read = Read(Write(Event() with { Summary = text, Description = text, Location = text, Categories = [text, "Thư"] }));

        var only = Assert.Single(read.Events);
        Assert.Equal(text, only.Summary);
        Assert.Equal(text, only.Description);
        Assert.Equal(text, only.Location);
        Assert.Equal(["Thư", text], only.Categories.Order(StringComparer.Ordinal).OrderBy(c => c != "Thư"));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_is_cut_within_a_character()
    {
        for (var length = 0; length < 200; length++)
        {
            var text = string.Concat(Enumerable.Repeat("Ặ🇻đ", 80)).AsSpan(0, length).ToString();
            var file = Write(Event() with { Summary = text.EndsWith('\ud83c') ? text[..^1] : text });
            var lines = new UTF8Encoding(false, true).GetString(file.Span).Split("\r\n");
            Assert.Equal("", lines[^1]);
            Assert.All(lines, line =>
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, ContentLines.LongestLine);
                Assert.False(line.AsSpan().ContainsAny('\r', '\n', '\0'));
                Assert.True(line.Length == 0 || !char.IsLowSurrogate(line[0]));
            });
        }
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_reach_no_calendar()
    {
        var file = Encoding.UTF8.GetString(Write(Event() with { Summary = "a\u0000b\u0007c\u001b\u0085d \ud83c!" }).Span);

        Assert.Contains("SUMMARY:abcd \ufffd!\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_no_time_has_no_end()
    {
        var at = new DateTime(2027, 1, 25, 9, 0, 0);
        Assert.DoesNotContain("DTEND", Encoding.UTF8.GetString(Write(Event() with { Time = new FeedTime.Hours(at, at) }).Span), StringComparison.Ordinal);
        Assert.Contains("DTEND", Encoding.UTF8.GetString(Write(Event() with { Time = new FeedTime.Hours(at, at.AddMinutes(1)) }).Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_days_end_on_the_day_after_the_last_one()
    {
        var only = Assert.Single(Read(Write(Event() with { Time = new FeedTime.Days(new(2026, 12, 30), new(2026, 12, 31)) })).Events);

        Assert.True(only.IsAllDay);
        Assert.Equal(new DateOnly(2026, 12, 30), only.DtStart!.Date);
        Assert.Equal(new DateOnly(2027, 1, 1), only.DtEnd!.Date);
        Assert.Equal(Ical.Net.TransparencyType.Transparent, only.Transparency);
    }

    [Fact]
    public void Hours_are_those_of_vietnam()
    {
        var read = Read(Write(Event() with { Time = new FeedTime.Hours(new(2027, 1, 25, 9, 0, 0), new(2027, 1, 25, 9, 30, 0)) }));

        var only = Assert.Single(read.Events);
        Assert.Equal("Asia/Ho_Chi_Minh", only.DtStart!.TzId);
        Assert.Equal(new DateTime(2027, 1, 25, 2, 0, 0, DateTimeKind.Utc), only.DtStart.AsUtc);
        Assert.Equal(new DateTime(2027, 1, 25, 2, 30, 0, DateTimeKind.Utc), only.DtEnd!.AsUtc);
        Assert.Equal("Asia/Ho_Chi_Minh", Assert.Single(read.TimeZones).TzId);
    }

    [Fact]
    public void The_calendar_says_what_calendars_ask_for()
    {
        var file = Write(Event() with { Status = FeedStatus.Tentative });
        var text = Encoding.UTF8.GetString(file.Span);
        var read = Read(file);
        var only = Assert.Single(read.Events);

        Assert.Equal("2.0", read.Version);
        Assert.Equal("PUBLISH", read.Method);
        Assert.Contains("X-WR-CALNAME:Việc của tôi\\, 2026\r\n", text, StringComparison.Ordinal);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", text, StringComparison.Ordinal);
        Assert.Equal("task-1@taskboard", only.Uid);
        Assert.Equal(7, only.Sequence);
        Assert.Equal("TENTATIVE", only.Status);
        Assert.Equal(new Uri("https://bang.tinh.vn/tasks/1"), only.Url);
        Assert.Equal(s_changed.UtcDateTime, only.DtStamp!.AsUtc);
        Assert.Equal(s_changed.UtcDateTime, only.LastModified!.AsUtc);
        Assert.True(file.Span.SequenceEqual(Write(Event() with { Status = FeedStatus.Tentative }).Span));
    }

    internal static Calendar Read(ReadOnlyMemory<byte> file) => Calendar.Load(Encoding.UTF8.GetString(file.Span))!;

    private static ReadOnlyMemory<byte> Write(FeedEvent e) => FeedFile.Write("Việc của tôi, 2026", [e]);

    private static FeedEvent Event() => new()
    {
        Uid = "task-1@taskboard",
        Summary = "Thư",
        Time = new FeedTime.Days(new(2026, 12, 1), new(2026, 12, 4)),
        Url = new Uri("https://bang.tinh.vn/tasks/1"),
        Sequence = 7,
        ChangedAt = s_changed,
    };
}
