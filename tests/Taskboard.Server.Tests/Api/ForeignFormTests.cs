using System.Net;
using Microsoft.AspNetCore.Routing;

namespace Taskboard.Server.Tests.Api;

/// <summary>A form of a foreign page, sent by a browser that is signed in here: it has the cookies and no antiforgery token, and changes nothing, whichever page it is for.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class ForeignFormTests(BoardSite site)
{
    [Theory]
    [InlineData(Caller.Admin)]
    [InlineData(Caller.Coordinator)]
    [InlineData(Caller.OfficerOfTheUnit)]
    public async Task A_form_of_a_foreign_page_changes_nothing_on_any_page(Caller caller)
    {
        using var tricked = await site.Tricked(caller);
        var pages = Forms().ToList();
        Assert.True(pages.Count > 60, $"{pages.Count} forms");
        var before = await site.Everything();

        foreach (var path in pages)
        {
            var answer = await tricked.Send(new ApiRequest("POST", path) { Body = "name=x&reason=x&text=x&version=1"u8.ToArray(), MediaType = "application/x-www-form-urlencoded" });
            // refused for want of the token, or before it was looked for
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{path}: {(int)answer.Status}");
        }

        Assert.Equal(before, await site.Everything());
        Assert.Equal(HttpStatusCode.OK, (await tricked.Get("/me.json")).Status);
    }

    /// <summary>Every page's POST outside the API and the hub, with something that could be there for each of its parameters.</summary>
    private IEnumerable<string> Forms() =>
        from endpoint in site.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
        let raw = endpoint.RoutePattern.RawText!
        where !raw.StartsWith("/api/", StringComparison.Ordinal) && !raw.Contains("negotiate", StringComparison.Ordinal)
        select endpoint.RoutePattern.Parameters.Aggregate(raw, (path, parameter) => System.Text.RegularExpressions.Regex.Replace(path, $$"""\{{{parameter.Name}}[^}]*\}""", "1"));
}
