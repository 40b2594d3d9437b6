namespace Taskboard.Server.Texts;

/// <summary>A language of the screen.</summary>
public enum Language
{
    /// <summary>Tiếng Việt: what everything is written in first.</summary>
    Vi,

    /// <summary>English, by choice.</summary>
    En,
}
