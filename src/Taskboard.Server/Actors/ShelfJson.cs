using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>How drafts under review are written in the database.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(SourceDocument))]
internal sealed partial class ShelfJson : JsonSerializerContext
{
    /// <summary>The context whose output keeps Vietnamese letters as they are.</summary>
    public static ShelfJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static ShelfJson? s_readable;
}

/// <summary>What changes while a draft is reviewed.</summary>
internal sealed record DraftBody(PlanDraft Draft, IReadOnlyList<int> Dropped);
