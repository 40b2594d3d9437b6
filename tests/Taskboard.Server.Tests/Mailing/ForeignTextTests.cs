using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Mailing;

/// <summary>What other programs say is kept in a form that every database takes.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("550 no\r\n  such\tuser", "550 no such user")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData(" \r\n ", "")]
    public void It_is_one_line_without_control_characters(string said, string kept) => Assert.Equal(kept, ForeignText.Line(said, 300));

    [Fact]
    public void No_character_is_cut_apart()
    {
        Assert.Equal("a\ufffd", ForeignText.Line("a\ud83d", 300));
        Assert.Equal(new string('x', 299), ForeignText.Line(new string('x', 299) + "😀 xin chào", 300));
        Assert.Equal(new string('x', 298) + "😀", ForeignText.Line(new string('x', 298) + "😀 xin chào", 300));
    }
}
