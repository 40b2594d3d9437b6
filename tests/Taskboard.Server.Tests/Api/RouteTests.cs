using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Taskboard.Server.Tests.Api;

/// <summary>Every route of the API with every caller.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class RouteTests(BoardSite site)
{
    public static TheoryData<string, Caller> EveryRouteAndCaller
    {
        get
        {
            var all = new TheoryData<string, Caller>();
            foreach (var route in RouteExpectation.All.Keys)
                foreach (var caller in Enum.GetValues<Caller>())
                    all.Add(route, caller);
            return all;
        }
    }

    public static TheoryData<string> EveryWrite => [.. RouteExpectation.All.Keys.Where(IsWrite)];

    [Fact]
    public void Every_route_is_expected()
    {
        var mapped = site.Endpoints.SelectMany(RoutesOf).Order(StringComparer.Ordinal);

        Assert.Equal(RouteExpectation.All.Keys.Order(StringComparer.Ordinal), mapped);
    }

    [Fact]
    public void Every_route_demands_somebody_signed_in() => Assert.All(site.Endpoints, endpoint =>
    {
        Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy is not null);
        Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
    });

    [Theory, MemberData(nameof(EveryRouteAndCaller))]
    public async Task Every_caller_is_allowed_or_refused(string route, Caller caller)
    {
        var expected = RouteExpectation.All[route];
        var request = await expected.Request(site);
        var before = await site.Everything();

        var answer = await site.As(caller).Send(request);

        if (expected.Allowed.Contains(caller))
        {
            answer.Succeeded(expected.Status);
            if (IsWrite(route))
                Assert.NotEqual(before, await site.Everything());
            return;
        }
        answer.Refused(caller == Caller.Nobody ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
        Assert.Equal(before, await site.Everything());
    }

    [Theory, MemberData(nameof(EveryWrite))]
    public async Task A_session_without_the_antiforgery_token_changes_nothing(string route)
    {
        using var tricked = await site.Tricked(RouteExpectation.All[route].Allowed is [Caller.Admin] ? Caller.Admin : Caller.Coordinator);
        var request = await RouteExpectation.All[route].Request(site);
        var before = await site.Everything();

        (await tricked.Send(request)).Refused(HttpStatusCode.BadRequest, "antiforgery");

        Assert.Equal(before, await site.Everything());
    }

    [Theory, MemberData(nameof(EveryWrite))]
    public async Task A_body_of_another_type_is_refused_in_words(string route)
    {
        var request = await RouteExpectation.All[route].Request(site);
        if (route.EndsWith("/plans/import", StringComparison.Ordinal) || route.EndsWith("/attachments", StringComparison.Ordinal))
            (await site.As(Caller.WriteToken).Send(request with { MediaType = "application/json" })).Refused(HttpStatusCode.UnsupportedMediaType, "not-a-file");
        else if (request.Body is not null)
        {
            var allowed = RouteExpectation.All[route].Allowed;
            (await site.As(allowed.Contains(Caller.WriteToken) ? Caller.WriteToken : allowed[0]).Send(request with { MediaType = "text/csv" }))
                .Refused(HttpStatusCode.UnsupportedMediaType, "not-json");
        }
    }

    private static bool IsWrite(string route) => !route.StartsWith("GET ", StringComparison.Ordinal);

    private static IEnumerable<string> RoutesOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}");
}
