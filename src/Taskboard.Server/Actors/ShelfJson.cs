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
[JsonSerializable(typeof(PlanDraft))]
internal sealed partial class ShelfJson : JsonSerializerContext
{
    /// <summary>The context whose output keeps Vietnamese letters as they are.</summary>
    public static ShelfJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static ShelfJson? s_readable;
}

/// <summary>What changes while a draft is reviewed.</summary>
internal sealed record DraftBody(PlanDraft Draft, IReadOnlyList<int> Dropped)
{
    /// <summary>The last changes.</summary>
    public IReadOnlyList<DraftStep> Steps { get; init; } = [];

    /// <summary>The plan of the year before that it was made from.</summary>
    public string? MadeFrom { get; init; }

    /// <summary>What of that plan does not come again.</summary>
    public IReadOnlyList<LeftOutTask> LeftOut { get; init; } = [];

    /// <summary>Which task on the board an entry of an amended plan is.</summary>
    public IReadOnlyDictionary<int, string?> Matches { get; init; } = new Dictionary<int, string?>();
}
