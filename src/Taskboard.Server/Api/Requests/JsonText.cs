using System.Text.Json;

namespace Taskboard.Server.Api;

/// <summary>Text out of JSON that was not read into a type.</summary>
internal static class JsonText
{
    /// <summary>Reads text or null. False for anything else, also for text that holds half of a surrogate pair: JSON may write that, and it is no text.</summary>
    public static bool TryRead(JsonElement value, out string? text)
    {
        text = null;
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
