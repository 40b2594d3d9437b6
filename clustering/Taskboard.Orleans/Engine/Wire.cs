using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Json;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Rounds;

namespace Taskboard.Orleans;

/// <summary>How commands and replies go from node to node: as the JSON of the domain, so that nodes of neighbouring versions understand each other.</summary>
internal static class Wire
{
    public static byte[] Write(TaskCall call) => JsonSerializer.SerializeToUtf8Bytes(call, DomainJson.Readable.TaskCall);

    public static TaskCall ReadCall(byte[] bytes) => JsonSerializer.Deserialize(bytes, DomainJson.Readable.TaskCall)!;

    public static byte[] Write(TaskReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Default.TaskReply);

    public static TaskReply ReadReply(byte[] bytes) => JsonSerializer.Deserialize(bytes, WireJson.Default.TaskReply)!;

    public static byte[] Write(RoundCall call) => JsonSerializer.SerializeToUtf8Bytes(call, DomainJson.Readable.RoundCall);

    public static RoundCall ReadRoundCall(byte[] bytes) => JsonSerializer.Deserialize(bytes, DomainJson.Readable.RoundCall)!;

    public static byte[] Write(RoundReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Default.RoundReply);

    public static RoundReply ReadRoundReply(byte[] bytes) => JsonSerializer.Deserialize(bytes, WireJson.Default.RoundReply)!;
}

/// <summary>Replies, written as the domain writes its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(TaskReply))]
[JsonSerializable(typeof(RoundReply))]
[JsonSerializable(typeof(RoundReply.Done), TypeInfoPropertyName = "RoundDone")]
[JsonSerializable(typeof(RoundReply.Refused), TypeInfoPropertyName = "RoundRefused")]
internal sealed partial class WireJson : JsonSerializerContext;
