using Taskboard.Server.Boards;

namespace Taskboard.Server.Tests.Boards;

public sealed class BodyEncodingTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.5, br;q=0.1", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*;q=0.1", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("gzip;q=0", null)]
    public void The_heaviest_encoding_that_we_have_is_taken(string accepted, string? expected) =>
        Assert.Equal(expected, BodyEncoding.Best(accepted));
}
