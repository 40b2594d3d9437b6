using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;
using Taskboard.Shared;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>The dates that careful readers gave to the phrases of real plans (<c>../shared/keys</c>).</summary>
public class AnswerKeyTests
{
    [SharedFact]
    public void Every_phrase_of_the_keys_gives_the_days_of_the_key()
    {
        var wrong = new List<string>();
        var read = 0;
        foreach (var (plan, task, phrase) in Phrases())
        {
            read++;
            var window = TimingPhrases.Read(phrase).Resolve(ContextOf(plan, task));
            var accepted = Accepted(task).ToList();
            if (!accepted.Contains((window.From, window.To)))
            {
                wrong.Add($"{task.GetProperty("id")} {phrase}: {window.From:o}..{window.To:o} for {string.Join(" or ", accepted)}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(read > 50, $"only {read} phrases");
    }

    [SharedFact]
    public void Every_last_working_day_recurrence_and_anchor_of_the_keys_is_found()
    {
        var wrong = new List<string>();
        var found = 0;
        foreach (var (plan, task, phrase) in Phrases())
        {
            var window = TimingPhrases.Read(phrase).Resolve(ContextOf(plan, task));
            void Same(string field, string? ours)
            {
                if (Text(task, field) is { } expected)
                {
                    found++;
                    if (expected != ours && !AnotherReading(task, window))
                    {
                        wrong.Add($"{task.GetProperty("id")} {phrase}: {field} {ours} for {expected}");
                    }
                }
            }

            Same("effective_to", window.EffectiveTo?.ToString("O", null));
            Same("recurrence", window.Recurrence);
            Same("anchor", window.Anchor?.ToString("O", null));
        }

        Assert.Empty(wrong);
        Assert.True(found > 20, $"only {found} fields");
    }

    // the key accepts it, though with another anchor than its own
    private static bool AnotherReading(JsonElement task, DateWindow window) =>
        (window.From, window.To) != Accepted(task).First() && Accepted(task).Contains((window.From, window.To));

    private static IEnumerable<(JsonElement Plan, JsonElement Task, string Phrase)> Phrases()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(SharedFolder.Of("keys"), "*.json").Order())
        {
            var plan = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            foreach (var task in plan.GetProperty("tasks").EnumerateArray())
            {
                if (Text(task, "timing") is { } phrase)
                {
                    yield return (plan, task, phrase);
                }
            }
        }
    }

    private static IEnumerable<(DateOnly? From, DateOnly? To)> Accepted(JsonElement task)
    {
        yield return (Days.Maybe(Text(task, "from")), Days.Maybe(Text(task, "to")));
        if (task.TryGetProperty("accept_dates", out var others) && others.ValueKind == JsonValueKind.Array)
        {
            foreach (var pair in others.EnumerateArray())
            {
                yield return (Days.Maybe(pair[0].GetString()), Days.Maybe(pair[1].GetString()));
            }
        }
    }

    // what an importer knows of a row: its plan, its partner, and the day that the row names in brackets
    private static TimingContext ContextOf(JsonElement plan, JsonElement task)
    {
        var issued = plan.GetProperty("issued").GetString()!;
        var horizon = plan.GetProperty("horizon");
        var title = task.GetProperty("title").GetString()!;
        var year = plan.GetProperty("year").GetInt32();
        var bracket = title.LastIndexOf('(') is > 0 and var at ? TimingPhrases.Read(title[at..].Split(['(', ')'])[1]) : TimingRule.None;
        var row = title.Split('(') is { Length: > 1 } parts ? TimingPhrases.Read(parts[1].TrimEnd(')')) : TimingRule.None;
        var day = new[] { bracket, row }.FirstOrDefault(rule => rule is { Day: not null, Month: not null });
        return new TimingContext(
            year,
            Days.On(horizon[0].GetString()!),
            Days.On(horizon[1].GetString()!),
            Days.On(issued.Length == 7 ? issued + "-01" : issued),
            CountryMentions.FirstIn(title),
            day is null ? null : new DateOnly(year, day.Month!.Value, day.Day!.Value));
    }

    private static string? Text(JsonElement task, string name) =>
        task.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
