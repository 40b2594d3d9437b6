using System.Text.Json;
using System.Text.Json.Serialization;

namespace Taskboard.Server.Api;

/// <summary>Names of a closed set as the API writes them: lower-case words with hyphens.</summary>
internal sealed class Kebab<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
