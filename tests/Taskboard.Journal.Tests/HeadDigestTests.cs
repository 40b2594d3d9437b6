namespace Taskboard.Journal.Tests;

public class HeadDigestTests
{
    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var text = "12:" + new string('a', 64);

        Assert.True(HeadDigest.TryParse(text, out var digest));
        Assert.Equal((12, text), (digest.Position, digest.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:00")]
    [InlineData("x:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000g")]
    public void A_text_that_is_none_is_told(string? text) => Assert.False(HeadDigest.TryParse(text, out _));
}
