using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Files;

namespace Taskboard.Server.Tests.Files;

/// <summary>A file's name keeps its Vietnamese letters and leads nobody astray.</summary>
public sealed class SafeNamesTests
{
    [Theory]
    [InlineData("Tờ trình số 12.pdf", "Tờ trình số 12.pdf")]
    [InlineData("Thư chúc mừng Quốc khánh Ấn Độ.PDF", "Thư chúc mừng Quốc khánh Ấn Độ.pdf")]
    [InlineData("../../x", "x.pdf")]
    [InlineData("..\\..\\windows\\system32\\x.dll", "x.pdf")]
    [InlineData("/etc/passwd", "passwd.pdf")]
    [InlineData("con.txt", "_con.pdf")]
    [InlineData("LPT1", "_LPT1.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("bao-cao.pdf.exe", "bao-cao.pdf.pdf")]
    [InlineData("hinh\u202Efdp.exe", "hinhfdp.pdf")]
    [InlineData("a\"b';filename=\"c.pdf", "a'b';filename='c.pdf")]
    [InlineData("   ", "tep.pdf")]
    [InlineData(null, "tep.pdf")]
    [InlineData("...", "tep.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script.pdf")]
    [InlineData("Kế hoạch 6.2026", "Kế hoạch 6.2026.pdf")]
    public void Only_a_name_is_left(string? came, string kept) => Assert.Equal(kept, SafeNames.Of(came, FileType.Pdf));

    [Fact]
    public void Letters_are_composed_and_long_names_shortened()
    {
        Assert.Equal("Tờ trình.pdf", SafeNames.Of("Tờ trình.pdf".Normalize(NormalizationForm.FormD), FileType.Pdf));
        Assert.Equal("\ud83d.pdf".Length - 1 + "tep".Length, SafeNames.Of("\ud83d.pdf", FileType.Pdf).Length);
        var longest = SafeNames.Of(new string('ậ', 5_000) + ".pdf", FileType.Pdf);
        Assert.InRange(longest.Length, 50, PlanTask.FileNameLimit);
    }
}
