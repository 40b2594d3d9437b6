using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Taskboard.Server.Pages.Rounds;

/// <summary>A line of text within SVG: Razor takes its element for one of its own. It is encoded like any other.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>What is written.</summary>
    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>Where, from the left.</summary>
    [Parameter] public string X { get; set; } = "6";

    /// <summary>Where, from the top.</summary>
    [Parameter] public string Y { get; set; } = "14";

    /// <summary>Its class.</summary>
    [Parameter] public string? Class { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        if (Class is not null)
            builder.AddAttribute(3, "class", Class);
        builder.AddContent(4, Text);
        builder.CloseElement();
    }
}
