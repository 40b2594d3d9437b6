using System.Text.Json.Serialization;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Work;

namespace Taskboard.Server.Pages;

/// <summary>JSON that the pages' scripts ask for.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StageChoices))]
[JsonSerializable(typeof(WorkCounts))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PagesJson : JsonSerializerContext;
