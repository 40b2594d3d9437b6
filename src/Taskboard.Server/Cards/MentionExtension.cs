using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Taskboard.Server.Cards;

/// <summary>Shows <c>@user.name</c> as the full name of the person, where the comment mentions one.</summary>
internal sealed class MentionExtension : IMarkdownExtension
{
    /// <summary>Where the function that knows the names stands in the parser's context.</summary>
    public static readonly object Key = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new MentionParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.AddIfNotAlready<MentionRenderer>();
    }

    private sealed class MentionInline(string name) : LeafInline
    {
        public string Name => name;
    }

    private sealed class MentionParser : InlineParser
    {
        public MentionParser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            if (char.IsLetterOrDigit(before) || processor.Context?.Properties.GetValueOrDefault(Key) is not Func<string, string?> nameOf)
                return false;
            var length = Mentions.LengthAt(slice.Text.AsSpan(slice.Start, slice.Length));
            if (length == 0 || nameOf(slice.Text.Substring(slice.Start + 1, length - 1)) is not { } name)
                return false;
            processor.Inline = new MentionInline(name);
            slice.Start += length;
            return true;
        }
    }

    private sealed class MentionRenderer : HtmlObjectRenderer<MentionInline>
    {
        protected override void Write(HtmlRenderer renderer, MentionInline obj) =>
            renderer.Write("<span class=\"mention\">@").WriteEscape(obj.Name).Write("</span>");
    }
}
