using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Webhooks;

/// <summary>What a webhook is told, in the form of Standard Webhooks.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Data">Of what.</param>
internal sealed record WebhookMessage(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    /// <summary>What is told of a record.</summary>
    /// <param name="kind">What it is told as.</param>
    /// <param name="record">The record.</param>
    /// <param name="task">The task as it stands when this is written: it may have gone on since the record.</param>
    /// <param name="workflows">For the stage.</param>
    /// <param name="home">Where the server is seen; empty where that is not known.</param>
    public static string Of(string kind, JournalRecord record, PlanTask task, WorkflowBook workflows, string home)
    {
        var data = new WebhookData
        {
            Position = record.Position,
            Version = record.Version,
            Actor = record.Actor.Name,
            Task = new WebhookTask
            {
                Id = task.Id,
                Version = task.Version,
                PlanId = task.PlanId,
                Code = task.Code,
                Kind = task.Kind.Id(),
                Title = task.Details.Title,
                State = task.State,
                Stage = workflows.For(task.Kind).Find(task.State) is { } state ? Names.Kebab(state.Stage) : null,
                Lead = [.. task.Lead.Select(unit => unit.Name)],
                Due = task.Due,
                Url = home.Length > 0 ? $"{home.TrimEnd('/')}/tasks/{task.Id}" : null,
            },
        };
        return JsonSerializer.Serialize(new WebhookMessage(kind, record.At, data), WebhookJson.Readable.WebhookMessage);
    }

    /// <summary>A trial.</summary>
    public static string Trial(DateTimeOffset at) => JsonSerializer.Serialize(new WebhookMessage(WebhookKinds.Trial, at, new WebhookData()), WebhookJson.Readable.WebhookMessage);
}

/// <summary>Of what a webhook is told.</summary>
internal sealed record WebhookData
{
    /// <summary>The journal's position: what has a higher one happened later, in whatever order it arrives.</summary>
    public long? Position { get; init; }

    /// <summary>The version that it brought to the task.</summary>
    public long? Version { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>The task.</summary>
    public WebhookTask? Task { get; init; }
}

/// <summary>A task as webhooks are told of it.</summary>
internal sealed record WebhookTask
{
    public required string Id { get; init; }

    public required long Version { get; init; }

    public required string PlanId { get; init; }

    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    public string? Stage { get; init; }

    public required IReadOnlyList<string> Lead { get; init; }

    public DateOnly? Due { get; init; }

    public string? Url { get; init; }
}

/// <summary>How messages are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext
{
    /// <summary>The context whose output keeps Vietnamese letters as they are.</summary>
    public static WebhookJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static WebhookJson? s_readable;
}
