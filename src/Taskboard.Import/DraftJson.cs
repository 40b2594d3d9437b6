using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import;

/// <summary>Writes a draft as the command line and the API give it: dates ISO or null, people and days a number or words.</summary>
public static class DraftJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the draft as one JSON object, <c>{"plan": {...}, "tasks": [...]}</c>, in UTF-8.</summary>
    public static void Write(PlanDraft draft, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartObject("plan");
        json.WriteString("number", draft.Number);
        json.WriteString("title", draft.Title);
        json.WriteString("issuer", draft.Issuer);
        json.WriteString("issued", draft.Issued);
        json.WriteNumber("year", draft.Year);
        Day(json, "from", draft.From);
        Day(json, "to", draft.To);
        json.WriteEndObject();
        json.WriteStartArray("tasks");
        foreach (var task in draft.Tasks)
            Task(json, task);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Task(Utf8JsonWriter json, TaskDraft task)
    {
        json.WriteStartObject();
        json.WriteString("title", task.Title);
        json.WriteString("kind", task.Kind.Id());
        Names(json, "lead", task.Lead);
        Names(json, "coordinating", task.Coordinating);
        if (!task.Requested.IsDefaultOrEmpty)
            Names(json, "requested", task.Requested);
        json.WriteString("timing", task.Timing);
        Day(json, "from", task.From);
        Day(json, "to", task.To);
        if (task.EffectiveTo is not null && task.EffectiveTo != task.To)
            Day(json, "effective_to", task.EffectiveTo);
        json.WriteString("certainty", task.Certainty);
        Day(json, "anchor", task.Anchor);
        json.WriteString("recurrence", task.Recurrence);
        json.WriteString("section", task.Section);
        Names(json, "recipients", task.Recipients);
        if (task.RecipientCount is { } count)
            json.WriteNumber("recipient_count", count);
        else
            json.WriteNull("recipient_count");
        json.WriteString("leader", task.Leader);
        Amount(json, "people", task.People);
        Amount(json, "days", task.Days);
        json.WriteString("funding", task.Funding);
        json.WriteString("content", task.Content);
        json.WriteStartArray("lines");
        json.WriteNumberValue(task.Lines.First);
        json.WriteNumberValue(task.Lines.Last);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Amount(Utf8JsonWriter json, string name, DraftAmount? amount)
    {
        if (amount?.Number is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteString(name, amount?.Text);
    }

    private static void Names(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        json.WriteStartArray(name);
        foreach (var unit in names.IsDefault ? [] : names)
            json.WriteStringValue(unit);
        json.WriteEndArray();
    }
}
