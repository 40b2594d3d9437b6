using System.Text;
using Microsoft.Net.Http.Headers;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Exports;

/// <summary>Sends a file under its Vietnamese name (RFC 5987), with a plain one for programs that know no other.</summary>
internal sealed class FileAnswer(byte[] bytes, string name, string mediaType) : IResult
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 120;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (headers, clean) = (httpContext.Response.Headers, Clean(name));
        headers.ContentDisposition = Disposition("attachment", clean);
        headers.CacheControl = "private, no-store";
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>The header that names a file: with its Vietnamese letters (RFC 5987), and a plain name for programs that know no other.</summary>
    /// <param name="how"><c>attachment</c> to be saved, <c>inline</c> to be shown.</param>
    /// <param name="name">Its name, see <see cref="Clean"/>.</param>
    public static string Disposition(string how, string name) =>
        new ContentDispositionHeaderValue(how) { FileName = $"\"{Plain(name).Replace('"', '_').Replace('\\', '_')}\"", FileNameStar = name }.ToString();

    /// <summary>The name without what no file system allows, and no longer than one.</summary>
    public static string Clean(string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, ending) = dot > 0 ? (name[..dot], name[dot..]) : (name, "");
        var clean = new StringBuilder();
        foreach (var c in VietnameseText.Nfc(stem))
            clean.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') ? '-' : c);
        var text = clean.ToString().Trim(' ', '.', '-');
        return (text.Length > LongestName ? text[..LongestName].TrimEnd() : text.Length == 0 ? "taskboard" : text) + ending;
    }

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            .Select(c => c switch { 'đ' => 'd', 'Đ' => 'D', _ when c is >= ' ' and <= '~' => c, _ => '_' }));
}
