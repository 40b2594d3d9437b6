using System.Text.Json;

namespace Taskboard.Import.Tests;

/// <summary>A task of an answer key or of a draft, by the fields that are compared.</summary>
internal sealed record KeyTask(JsonElement Json)
{
    public string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public int? Number(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    public string[] Names(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];

    /// <summary>A list of lists, such as the pairs of <c>accept_dates</c>.</summary>
    public IEnumerable<string?[]> Lists(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(list => list.EnumerateArray().Select(item => item.GetString()).ToArray()) : [];

    public bool IsCore => (Text("tier") ?? "core") == "core";

    public string Kind => Text("kind") ?? "";

    /// <summary>The kind and those that the key accepts beside it.</summary>
    public IEnumerable<string> Kinds => Names("accept_kinds").Prepend(Kind);

    public static KeyTask[] All(JsonDocument document) =>
        [.. document.RootElement.GetProperty("tasks").EnumerateArray().Select(task => new KeyTask(task.Clone()))];
}
