using System.Text.Json;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Api;

/// <summary>Corrects details by a merge patch (RFC 7396): what is left out stays, null takes away.</summary>
internal static class DetailsPatch
{
    /// <summary>The media type of a merge patch; plain JSON is taken as one as well.</summary>
    public const string MediaType = "application/merge-patch+json";

    /// <summary>The details with the patch, or what is wrong with it.</summary>
    public static (TaskDetails Details, FieldWrong? Wrong) Apply(TaskDetails details, IEnumerable<KeyValuePair<string, JsonElement>> patch)
    {
        foreach (var (field, value) in patch)
        {
            var next = field switch
            {
                "title" => IsText(value) ? details with { Title = value.GetString() ?? "" } : null,
                "section" => IsText(value) ? details with { Section = value.GetString() } : null,
                "partner" => IsText(value) ? details with { Partner = value.GetString() } : null,
                "country" => IsText(value) ? details with { Country = value.GetString() } : null,
                "leader" => IsText(value) ? details with { Leader = value.GetString() } : null,
                "members" => IsText(value) ? details with { Members = value.GetString() } : null,
                "people" => IsText(value) ? details with { People = value.GetString() } : null,
                "days" => IsText(value) ? details with { Days = value.GetString() } : null,
                "funding" => IsText(value) ? details with { Funding = value.GetString() } : null,
                "content" => IsText(value) ? details with { Content = value.GetString() } : null,
                "recipients" => Texts(value) is { } recipients ? details with { Recipients = recipients } : null,
                "recipientCount" => Count(value, details),
                _ => (TaskDetails?)null,
            };
            if (next is null)
                return (details, new FieldWrong(field, IsKnown(field) ? FieldFault.NotText : FieldFault.Unknown));
            details = next;
        }
        return (details, null);
    }

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static TaskDetails? Count(JsonElement value, TaskDetails details) => value.ValueKind switch
    {
        JsonValueKind.Null => details with { RecipientCount = null },
        JsonValueKind.Number when value.TryGetInt32(out var count) && count >= 0 => details with { RecipientCount = count },
        _ => null,
    };

    private static string[]? Texts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var texts = new List<string>();
        foreach (var single in value.EnumerateArray())
        {
            if (single.ValueKind != JsonValueKind.String)
                return null;
            texts.Add(single.GetString()!);
        }
        return [.. texts];
    }

    private static bool IsKnown(string field) => field is "title" or "section" or "partner" or "country" or "leader" or "members" or "people"
        or "days" or "funding" or "content" or "recipients" or "recipientCount";
}
