using System.Text.Json.Serialization;

namespace Taskboard.Server.Accounts;

/// <summary>JSON of this area.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PasskeyBody))]
[JsonSerializable(typeof(Me))]
internal sealed partial class AccountsJson : JsonSerializerContext;
