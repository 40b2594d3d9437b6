using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Boards;

/// <summary>Names of label colours in attributes and forms: the style sheet gives each its looks.</summary>
public static class LabelWords
{
    /// <summary>The word of a colour.</summary>
    public static string Of(LabelColour colour) => colour switch
    {
        LabelColour.Blue => "blue",
        LabelColour.Green => "green",
        LabelColour.Amber => "amber",
        LabelColour.Purple => "purple",
        _ => "plain",
    };

    /// <summary>The colour of a word; null where there is none of that name.</summary>
    public static LabelColour? Parse(string? word)
    {
        foreach (var colour in Enum.GetValues<LabelColour>())
            if (Of(colour) == word)
                return colour;
        return null;
    }
}
