using System.Text.Json;
using Taskboard.Domain.Refusals;

namespace Taskboard.Server.Api;

/// <summary>Fields of an action as text, which is how the rules take them.</summary>
internal static class MoveFields
{
    private const int Most = 50;
    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>Reads them; the first fault, or null.</summary>
    public static FieldWrong? Read(MoveBody body, out IReadOnlyDictionary<string, string> fields)
    {
        fields = s_none;
        if (body.Fields is not { Count: > 0 } given)
            return null;
        if (given.Count > Most)
            return new FieldWrong("fields", FieldFault.TooLong);
        var read = new Dictionary<string, string>(given.Count);
        foreach (var (id, value) in given)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.String when JsonText.TryRead(value, out var text):
                    read[id] = text!;
                    break;
                case JsonValueKind.Number:
                    read[id] = value.GetRawText();
                    break;
                default:
                    return new FieldWrong(id, FieldFault.NotText);
            }
        }
        fields = read;
        return null;
    }
}
