using Microsoft.Net.Http.Headers;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Api;

/// <summary>The language that a program asks for by <c>Accept-Language</c>; Vietnamese where it asks for none of ours.</summary>
internal static class ApiLanguage
{
    /// <summary>The language of the answer.</summary>
    public static Language Of(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var asked))
            return Language.Vi;
        var (best, quality) = (Language.Vi, 0.0);
        foreach (var single in asked)
        {
            Language? known = single.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En
                : single.Value.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? Language.Vi
                : null;
            if (known is { } language && (single.Quality ?? 1) > quality)
                (best, quality) = (language, single.Quality ?? 1);
        }
        return best;
    }
}
