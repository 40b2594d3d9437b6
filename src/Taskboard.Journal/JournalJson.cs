using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Taskboard.Journal;

/// <summary>The JSON of what the journal itself stores: the actor. Vietnamese letters stand as they are.</summary>
[JsonSerializable(typeof(JournalActor))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    private static readonly JournalJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(JournalActor actor) => JsonSerializer.SerializeToUtf8Bytes(actor, Readable.JournalActor!);

    public static JournalActor ReadActor(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Readable.JournalActor!) ?? throw new JsonException("A record names no actor.");
}
