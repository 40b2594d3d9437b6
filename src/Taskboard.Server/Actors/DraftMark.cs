using System.Security.Cryptography;
using System.Text.Json;
using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>Tells two states of a proposed task apart.</summary>
internal static class DraftMark
{
    /// <summary>A mark that differs between two states of a task.</summary>
    public static string Of(TaskDraft task) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(task, ShelfJson.Readable.TaskDraft)).AsSpan(0, 8));
}
