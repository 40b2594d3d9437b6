using System.Text.Json.Serialization;
using Taskboard.Server.Pages.Tasks;

namespace Taskboard.Server.Pages;

/// <summary>JSON that the pages' scripts ask for.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StageChoices))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PagesJson : JsonSerializerContext;
