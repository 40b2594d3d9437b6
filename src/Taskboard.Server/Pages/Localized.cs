using Microsoft.AspNetCore.Components;
using Taskboard.Domain;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages;

/// <summary>A component that speaks one of the screen's languages.</summary>
public abstract class Localized : ComponentBase
{
    /// <summary>The language of the screen.</summary>
    [Parameter, EditorRequired]
    public required Language Language { get; set; }

    /// <summary>The text of a key in that language.</summary>
    protected string T(string key, params ReadOnlySpan<object?> args) => Text.Get(Language, key, args);

    /// <summary>The name in that language.</summary>
    protected string T(LocalName name) => name.In(Language);

    /// <summary>A day as officials write it: 15/11/2024.</summary>
    protected static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day as data.</summary>
    protected static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
