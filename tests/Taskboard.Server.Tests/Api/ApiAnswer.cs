using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Taskboard.Server.Tests.Api;

/// <summary>What the API said.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Tag => Headers.ETag?.Tag;

    public static async Task<ApiAnswer> Of(HttpResponseMessage answer)
    {
        using (answer)
            return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers, answer.Content.Headers);
    }

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;

    /// <summary>It was done.</summary>
    public ApiAnswer Succeeded(HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.True(Status == status, $"{(int)Status} and not {(int)status}: {Body}");
        return this;
    }

    /// <summary>It was refused in the form that every error has: RFC 9457, a stable code, words for what happened and what to do.</summary>
    public ApiAnswer Refused(HttpStatusCode status, string? code = null)
    {
        Assert.True(Status == status, $"{(int)Status} and not {(int)status}: {Body}");
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        var problem = Json;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        foreach (var part in new[] { "type", "title", "detail", "code" })
            Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty(part).GetString()), $"{part}: {Body}");
        Assert.StartsWith("urn:taskboard:", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        if (code is not null)
            Assert.Equal(code, problem.GetProperty("code").GetString());
        return this;
    }
}
