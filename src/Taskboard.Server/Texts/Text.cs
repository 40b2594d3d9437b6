using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Taskboard.Domain;

namespace Taskboard.Server.Texts;

/// <summary>The words on the screen, from one resource file a language. A key that is missing is a mistake that a test finds.</summary>
public static class Text
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_vi = new(() => Read("vi"));
    private static readonly Lazy<FrozenDictionary<string, string>> s_en = new(() => Read("en"));

    /// <summary>The text of a key, with <c>{0}</c>, <c>{1}</c> replaced. Plain text: whoever writes HTML encodes it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public static string Get(Language language, string key, params ReadOnlySpan<object?> args)
    {
        var text = All(language).TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"no text '{key}' in {language.Id()}.json");
        return args.Length == 0 ? text : string.Format(language.Culture(), text, args);
    }

    /// <summary>True when there is a text of that key.</summary>
    public static bool Has(string key) => All(Language.Vi).ContainsKey(key);

    /// <summary>All texts of a language, by key.</summary>
    public static IReadOnlyDictionary<string, string> All(Language language) => language == Language.En ? s_en.Value : s_vi.Value;

    /// <summary>The name in a language.</summary>
    public static string In(this LocalName name, Language language) => language == Language.En ? name.En : name.Vi;

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public static string Id(this Language language) => language == Language.En ? "en" : "vi";

    /// <summary>How numbers and days are written.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.En ? s_english : s_vietnamese;

    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var file = typeof(Text).Assembly.GetManifestResourceStream($"Texts.{language}.json")!;
        var texts = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(file);
        foreach (var property in document.RootElement.EnumerateObject())
            texts.Add(property.Name, property.Value.GetString()!);
        return texts.ToFrozenDictionary();
    }
}
