using System.Text.Json.Serialization;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Live;

/// <summary>How messages are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ChangeMessage>))]
[JsonSerializable(typeof(ChangeMessage[]))]
[JsonSerializable(typeof(List<ChangeMessage>))]
[JsonSerializable(typeof(WatchReply))]
[JsonSerializable(typeof(PresentPerson[]))]
[JsonSerializable(typeof(RoundMessage))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
internal sealed partial class LiveJson : JsonSerializerContext;
