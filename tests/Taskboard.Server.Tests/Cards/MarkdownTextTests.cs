using AngleSharp.Html.Parser;
using Taskboard.Server.Cards;

namespace Taskboard.Server.Tests.Cards;

/// <summary>What people write on cards never becomes more than text, emphasis, lists and harmless links.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](  java\tscript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//evil.example/x)")]
    [InlineData("[a](/\\evil.example/x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](https://evil.example/spy.png)")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    [InlineData("[a](https://x.example \"onmouseover=alert(1)\")")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("`<b>`")]
    public void Nothing_that_runs_loads_or_leads_astray_comes_out(string text)
    {
        var html = MarkdownText.ToHtml(text, _ => null);
        var page = new HtmlParser().ParseDocument("<body>" + html).Body!;
        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, object, style, link, form, input"));
        foreach (var element in page.QuerySelectorAll("*"))
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
        foreach (var link in page.QuerySelectorAll("a"))
        {
            Assert.Matches("^(https?:|mailto:|/(?![/\\\\]))", link.GetAttribute("href")!);
            Assert.Contains("noopener", link.GetAttribute("rel")!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Emphasis_lists_and_good_links_come_out()
    {
        var html = MarkdownText.ToHtml("**đậm**\n- một\n- hai\n\n[trang](https://example.org/a?b=1&c=2) www.example.org", _ => null);
        Assert.Contains("<strong>đậm</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<li>một</li>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a?b=1&amp;c=2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_shows_the_full_name_encoded_and_an_unknown_one_stays_as_typed()
    {
        var html = MarkdownText.ToHtml("Nhờ @nguyen.hoa. và @ai.do, a@nguyen.hoa", name => name == "nguyen.hoa" ? "Nguyễn <Hòa>" : null);
        Assert.Contains("<span class=\"mention\">@Nguyễn &lt;Hòa&gt;</span>.", html, StringComparison.Ordinal);
        Assert.Contains("@ai.do", html, StringComparison.Ordinal);
        Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll(".mention"));
    }

    [Fact]
    public void Text_nested_deeper_than_anybody_writes_is_shown_as_typed_and_soon()
    {
        foreach (var text in new[] { new string('>', 10_000), string.Concat(Enumerable.Repeat("[", 10_000)), string.Concat(Enumerable.Repeat("- ", 5_000)), new string('*', 10_000) })
            Assert.NotEmpty(MarkdownText.ToHtml(text, _ => null));
    }
}
