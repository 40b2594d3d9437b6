using Microsoft.AspNetCore.Http;
using Taskboard.Server.Live;

namespace Taskboard.Server.Tests.Live;

public sealed class OriginGateTests
{
    [Theory]
    [InlineData("https://board.example", true)]
    [InlineData("https://BOARD.example", true)]
    [InlineData("http://board.example", false)]
    [InlineData("https://board.example:8443", false)]
    [InlineData("https://board.example.evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public void Only_our_own_pages_may_connect(string origin, bool allowed)
    {
        var request = Request();
        request.Headers.Origin = origin;
        request.Headers.Upgrade = "websocket";

        Assert.Equal(allowed, OriginGate.Allows(request));
    }

    [Fact]
    public void A_foreign_page_gains_nothing_by_a_token_header()
    {
        var request = Request();
        request.Headers.Origin = "https://evil.example";
        request.Headers.Authorization = "Bearer x";

        Assert.False(OriginGate.Allows(request));
    }

    [Fact]
    public void A_program_with_a_token_needs_no_origin()
    {
        var request = Request();
        request.Headers.Authorization = "Bearer x";
        request.Headers.Upgrade = "websocket";

        Assert.True(OriginGate.Allows(request));
    }

    [Fact]
    public void A_web_socket_without_origin_or_token_is_refused()
    {
        var request = Request();
        request.Headers.Upgrade = "websocket";

        Assert.False(OriginGate.Allows(request));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("same-origin", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("none", false)]
    public void A_plain_request_without_origin_must_not_come_from_elsewhere(string? site, bool allowed)
    {
        var request = Request();
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;

        Assert.Equal(allowed, OriginGate.Allows(request));
    }

    private static HttpRequest Request()
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "https";
        request.Host = new HostString("board.example");
        return request;
    }
}
