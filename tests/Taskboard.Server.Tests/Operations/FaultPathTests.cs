using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Operations;

/// <summary>What is written down of an address at which something failed.</summary>
public sealed class FaultPathTests
{
    [Theory]
    [InlineData("/feeds/{secret}.ics", "/feeds/geheim.ics", "secret", "/feeds/{secret}.ics")]
    [InlineData("/wall/{secret}/view", "/wall/geheim/view", "secret", "/wall/{secret}/view")]
    [InlineData("/tasks/{id}", "/tasks/abc", "id", "/tasks/abc")]
    public void A_path_that_is_a_key_is_told_by_its_pattern(string pattern, string path, string parameter, string written)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        http.Request.RouteValues[parameter] = "geheim";
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, null, null));

        Assert.Equal(written, Faults.PathOf(http));
    }
}
