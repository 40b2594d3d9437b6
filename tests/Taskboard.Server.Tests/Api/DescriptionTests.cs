using System.Text.Json;
using System.Text.RegularExpressions;

namespace Taskboard.Server.Tests.Api;

/// <summary>The description at /openapi/v1.json tells of every route what the route does.</summary>
[Collection(BoardSiteTests.Name)]
public sealed partial class DescriptionTests(BoardSite site)
{
    [Fact]
    public async Task It_lists_every_route_and_no_other()
    {
        var described = (await Paths()).SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));

        Assert.Equal(RouteExpectation.All.Keys.Select(Bare).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_how_it_is_refused()
    {
        foreach (var path in await Paths())
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("summary").GetString()), path.Name);
                Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("operationId").GetString()), path.Name);
                var responses = operation.Value.GetProperty("responses");
                Assert.All(new[] { "401", "403", "503" }, status => Assert.True(responses.TryGetProperty(status, out _), $"{path.Name} {status}"));
                Assert.Contains(responses.EnumerateObject(), response => response.Name[0] == '2');
            }
    }

    [Fact]
    public async Task What_it_says_is_answered_is_what_is_answered()
    {
        var paths = (await Paths()).ToDictionary(path => path.Name, path => path.Value);
        foreach (var (route, expected) in RouteExpectation.All)
        {
            var (method, path) = (route.Split(' ')[0], Bare(route).Split(' ')[1]);
            var responses = paths[path].GetProperty(method.ToLowerInvariant()).GetProperty("responses");
            Assert.True(responses.TryGetProperty($"{(int)expected.Status}", out _), $"{route} answers {(int)expected.Status}, which is not described: {responses}");
        }
    }

    [Fact]
    public async Task A_number_is_described_as_a_number_and_not_as_text()
    {
        var document = (await site.As(Caller.Nobody).Get("/openapi/v1.json")).Json;

        var version = document.GetProperty("components").GetProperty("schemas").GetProperty("TaskView").GetProperty("properties").GetProperty("version");
        Assert.Equal("integer", version.GetProperty("type").GetString());
    }

    [Fact]
    public async Task It_is_read_without_signing_in()
    {
        var document = (await site.As(Caller.Nobody).Get("/openapi/v1.json")).Succeeded().Json;

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("http", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString());
    }

    private static string Bare(string route) => Constraint().Replace(route, "{$1}");

    private async Task<List<JsonProperty>> Paths() => [.. (await site.As(Caller.Nobody).Get("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()];

    [GeneratedRegex(@"\{(\w+):[^}]*\}")]
    private static partial Regex Constraint();
}
