using System.Net;
using System.Text;
using Taskboard.Import.Documents;

namespace Taskboard.Server.Tests.Api;

/// <summary>Files that are no plan, or in another form than usual.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class BadPlanTests(BoardSite site)
{
    public static TheoryData<string, string, HttpStatusCode> NoPlans => new()
    {
        { "document.empty", "", HttpStatusCode.UnprocessableEntity },
        { "document.empty", " \r\n\t", HttpStatusCode.UnprocessableEntity },
        { "document.no-plan", "Chiều hôm ấy, ông lão ngồi bên bờ sông. Gió thổi nhẹ qua hàng tre. Không ai nói gì.", HttpStatusCode.UnprocessableEntity },
        { "document.binary", "\u0000\u0001\u0002\u0000\u0007\u0000A", HttpStatusCode.UnsupportedMediaType },
        { "document.pdf", "%PDF-1.7 ...", HttpStatusCode.UnsupportedMediaType },
        { "document.old-format", "{\\rtf1 ...", HttpStatusCode.UnsupportedMediaType },
        { "document.damaged", "PK\u0003\u0004 ...", HttpStatusCode.UnprocessableEntity },
    };

    [Theory, MemberData(nameof(NoPlans))]
    public async Task What_is_no_plan_is_told_by_name_and_leaves_no_draft(string code, string text, HttpStatusCode status)
    {
        var before = await site.Everything();

        (await site.As(Caller.Coordinator).Import(Encoding.UTF8.GetBytes(text))).Refused(status, code);

        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_unread_and_leave_no_draft()
    {
        var before = await site.Everything();
        var large = new byte[50_000_000];
        large.AsSpan().Fill((byte)'a');

        (await site.As(Caller.WriteToken).Import(large)).Refused(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal(before, await site.Everything());
    }

    [Fact]
    public async Task A_file_just_over_the_limit_is_refused()
    {
        var large = new byte[PlanFile.LargestBytes + 1];
        large.AsSpan().Fill((byte)'a');

        (await site.As(Caller.WriteToken).Import(large)).Refused(HttpStatusCode.RequestEntityTooLarge, "document.too-large");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("decomposed")]
    [InlineData("windows-1258")]
    public async Task A_plan_reads_the_same_in_every_encoding(string name)
    {
        var expected = (await site.As(Caller.Coordinator).Import(Encoding.UTF8.GetBytes(BoardSite.Document))).Succeeded(HttpStatusCode.Created);

        var answer = (await site.As(Caller.Coordinator).Import(In(name))).Succeeded(HttpStatusCode.Created);

        Assert.Equal(expected.Json.GetProperty("draft").GetRawText(), answer.Json.GetProperty("draft").GetRawText());
    }

    [Theory]
    [InlineData("?year=1000")]
    [InlineData("?year=hai")]
    [InlineData("?year=-2026")]
    public async Task A_year_that_is_none_is_refused(string query) =>
        (await site.As(Caller.Coordinator).Import(Encoding.UTF8.GetBytes(BoardSite.Document), query)).Refused(HttpStatusCode.BadRequest, "bad-query");

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--y nonsense", "bad-request")]
    [InlineData("multipart/form-data", "", "no-file")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n", "no-file")]
    [InlineData("application/x-www-form-urlencoded", "file=a", "no-file")]
    public async Task A_form_without_a_file_is_refused(string type, string body, string code) =>
        (await site.As(Caller.WriteToken).Send(new ApiRequest("POST", "/api/v1/plans/import") { Body = Encoding.UTF8.GetBytes(body), MediaType = type }))
            .Refused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task The_words_are_in_the_language_asked_for()
    {
        var request = new ApiRequest("POST", "/api/v1/plans/import") { Body = [], MediaType = "text/plain" };

        var vietnamese = await site.As(Caller.WriteToken).Send(request);
        var english = await site.As(Caller.WriteToken).Send(request with { Language = "en" });

        Assert.NotEqual(vietnamese.Json.GetProperty("title").GetString(), english.Json.GetProperty("title").GetString());
        Assert.Equal("document.empty", english.Json.GetProperty("code").GetString());
    }

    internal static byte[] In(string name) => name switch
    {
        "decomposed" => Encoding.UTF8.GetBytes(BoardSite.Document.Normalize(NormalizationForm.FormD)),
        // its tone marks stand behind the letters
        "windows-1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(Tones(BoardSite.Document)),
        _ => [.. Encoding.GetEncoding(name).GetPreamble(), .. Encoding.GetEncoding(name).GetBytes(BoardSite.Document)],
    };

    private static string Tones(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var apart = new StringBuilder();
        foreach (var letter in text)
        {
            var decomposed = letter.ToString().Normalize(NormalizationForm.FormD);
            try
            {
                encoding.GetByteCount(letter.ToString());
                apart.Append(letter);
            }
            catch (EncoderFallbackException)
            {
                // a mark below stands before the mark of the vowel when taken apart
                var mark = decomposed.First(c => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
                apart.Append(decomposed.Replace(mark.ToString(), "", StringComparison.Ordinal).Normalize()).Append(mark);
            }
        }
        return apart.ToString();
    }
}
