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
            var isText = JsonText.TryRead(value, out var text);
            var next = field switch
            {
                "title" => isText ? details with { Title = text ?? "" } : null,
                "section" => isText ? details with { Section = text } : null,
                "partner" => isText ? details with { Partner = text } : null,
                "country" => isText ? details with { Country = text } : null,
                "leader" => isText ? details with { Leader = text } : null,
                "members" => isText ? details with { Members = text } : null,
                "people" => isText ? details with { People = text } : null,
                "days" => isText ? details with { Days = text } : null,
                "funding" => isText ? details with { Funding = text } : null,
                "content" => isText ? details with { Content = text } : null,
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
            if (!JsonText.TryRead(single, out var text) || text is null)
                return null;
            texts.Add(text);
        }
        return [.. texts];
    }

    private static bool IsKnown(string field) => field is "title" or "section" or "partner" or "country" or "leader" or "members" or "people"
        or "days" or "funding" or "content" or "recipients" or "recipientCount";
}
