using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>Nhãn: a word that people put on a card to find it again.</summary>
/// <param name="Text">The word.</param>
/// <param name="Colour">Its colour, by name: the style sheet says how it looks in light, dark and high contrast.</param>
public sealed record TaskLabel(string Text, LabelColour Colour);

/// <summary>The colours of labels.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<LabelColour>))]
public enum LabelColour
{
    /// <summary>Without a colour.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>Blue.</summary>
    [JsonStringEnumMemberName("blue")]
    Blue,

    /// <summary>Green.</summary>
    [JsonStringEnumMemberName("green")]
    Green,

    /// <summary>Amber.</summary>
    [JsonStringEnumMemberName("amber")]
    Amber,

    /// <summary>Purple.</summary>
    [JsonStringEnumMemberName("purple")]
    Purple,
}

/// <summary>A label was put on the card, or its colour changed.</summary>
public sealed record LabelPut : BesideEvent
{
    /// <summary>The label.</summary>
    public required TaskLabel Label { get; init; }
}

/// <summary>A label was taken off the card.</summary>
public sealed record LabelRemoved : BesideEvent
{
    /// <summary>What it said.</summary>
    public required string Text { get; init; }
}

/// <summary>Put a label on the card.</summary>
public sealed record PutLabel(string Text, LabelColour Colour) : BesideCommand;

/// <summary>Take a label off the card.</summary>
public sealed record RemoveLabel(string Text) : BesideCommand;
