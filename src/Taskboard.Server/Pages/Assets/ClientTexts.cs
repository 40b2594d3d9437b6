using System.Text.Json;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Assets;

/// <summary>The words that scripts write: those whose keys begin with <c>client.</c>.</summary>
internal static class ClientTexts
{
    private static readonly Lazy<string> s_version = new(() => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData([.. Of(Language.Vi), .. Of(Language.En)]))[..10]);

    /// <summary>The version of the words of all languages.</summary>
    public static string Version => s_version.Value;

    /// <summary>Their address, with a version.</summary>
    public static string Url(Language language) => $"/texts/{language.Id()}.json?v={Version}";

    /// <summary>The words of a language as JSON.</summary>
    public static byte[] Of(Language language) => JsonSerializer.SerializeToUtf8Bytes(
        Text.All(language).Where(t => t.Key.StartsWith("client.", StringComparison.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(),
        PagesJson.Default.DictionaryStringString);
}
