using System.Text.Encodings.Web;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Taskboard.Server.Cards;

/// <summary>Makes HTML out of what people write on cards. Raw HTML is shown as text, pictures become their words, and a link leads only to the web, to
/// a mail address or to a page of ours.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks(new AutoLinkOptions { OpenInNewWindow = false })
        .UseSoftlineBreakAsHardlineBreak()
        .Use<MentionExtension>()
        .Build();

    /// <summary>The HTML of a text.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="nameOf">The full name of a user name that the text mentions; null where it mentions nobody of that name.</param>
    public static string ToHtml(string text, Func<string, string?> nameOf)
    {
        try
        {
            var context = new MarkdownParserContext();
            context.Properties[MentionExtension.Key] = nameOf;
            var document = Markdown.Parse(text, s_pipeline, context);
            Tame(document);
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            s_pipeline.Setup(renderer);
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // nested deeper than anybody writes: shown as it was typed
            return $"<p class=\"lines\">{HtmlEncoder.Default.Encode(text)}</p>";
        }
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 3);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
                Unlink(link);
            else
                Mark(link);
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || IsAllowed(link.Url))
                Mark(link);
            else
                link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static void Unlink(LinkInline link)
    {
        var words = new ContainerInline();
        foreach (var child in link.ToList())
        {
            child.Remove();
            words.AppendChild(child);
        }
        link.ReplaceBy(words);
    }

    private static void Mark(IMarkdownObject link)
    {
        var attributes = link.GetAttributes();
        attributes.AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
        attributes.AddPropertyIfNotExist("target", "_blank");
    }

    private static bool IsAllowed(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => c < ' ' || c == '\\'))
            return false;
        if (url[0] == '/')
            return !url.StartsWith("//", StringComparison.Ordinal);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
    }
}
