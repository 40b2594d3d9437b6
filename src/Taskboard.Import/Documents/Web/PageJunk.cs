using AngleSharp.Dom;

namespace Taskboard.Import.Documents.Web;

/// <summary>Tells what of a web page is no part of the text: scripts, menus, links to other pages, what is hidden.</summary>
internal sealed class PageJunk
{
    /// <summary>A piece that holds more than this share of the page's words is never thrown away for its name or its links.</summary>
    private const double LargestShare = 0.3;

    private const double LinkShare = 0.6;

    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "nav", "aside", "form", "button", "select", "textarea", "input", "svg", "math", "canvas", "iframe", "frame",
        "object", "embed", "applet", "audio", "video", "picture", "img", "map", "dialog", "footer", "del", "link", "meta", "datalist", "progress", "meter",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "banner", "ad", "ads", "advert", "advertisement", "quangcao", "share", "social", "comment",
        "comments", "related", "cookie", "cookies", "popup", "modal", "login", "search", "toolbar", "pagination", "pager", "tags", "widget", "skip", "print",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar", "toolbar" };

    private readonly Dictionary<IElement, Weight> weights = [];
    private readonly double whole;

    private PageJunk(IElement body)
    {
        Weigh(body);
        whole = Math.Max(1, weights[body].Words);
    }

    public static PageJunk Of(IElement body) => new(body);

    public bool Holds(IElement element)
    {
        if (Never.Contains(element.LocalName))
            return element.LocalName is not "form" || Share(element) < LargestShare;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsHidden(element.GetAttribute("style")))
            return true;
        if (Share(element) >= LargestShare)
            return false;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role))
            return true;
        if (element.LocalName is not ("div" or "section" or "ul" or "ol" or "header" or "table" or "p" or "td"))
            return false;
        if (element.LocalName is "div" or "section" or "ul" or "header" && (IsNamedSo(element.ClassName) || IsNamedSo(element.Id)))
            return true;
        var weight = weights[element];
        return weight.Links >= 3 && weight.Linked > LinkShare * weight.Words;
    }

    private double Share(IElement element) => weights[element].Words / whole;

    private static bool IsNamedSo(string? names) => names?.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains) == true;

    private static bool IsHidden(string? style)
    {
        if (style is null)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || plain.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Counts, from the leaves up and without recursion, the characters of each element, and how many of them are links.</summary>
    private void Weigh(IElement body)
    {
        var order = new List<IElement> { body };
        for (var i = 0; i < order.Count; i++)
            order.AddRange(order[i].Children);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var weight = new Weight();
            foreach (var node in order[i].ChildNodes)
            {
                if (node is IText text)
                    weight = weight with { Words = weight.Words + text.Data.AsSpan().Trim().Length };
                else if (node is IElement child && !IsUnseen(child))
                    weight = weight.With(weights[child]);
            }

            weights[order[i]] = order[i].LocalName == "a" ? new Weight(weight.Words, weight.Words, 1) : weight;
        }
    }

    private static bool IsUnseen(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "svg";

    /// <summary>How much text an element holds.</summary>
    private readonly record struct Weight(double Words = 0, double Linked = 0, int Links = 0)
    {
        public Weight With(Weight other) => new(Words + other.Words, Linked + other.Linked, Links + other.Links);
    }
}
