using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;
using TaskView = Taskboard.Server.Pages.Tasks.TaskView;
using Text = Taskboard.Server.Texts.Text;

namespace Taskboard.Server.Exports;

/// <summary>Writes what happened to a task, or to all tasks of a plan that the asker may know of: for spreadsheets in words, for programs whole, with the bytes
/// that each record's hash is taken over, so that anybody can check it. Each record is checked on the way.</summary>
internal sealed class HistoryExport(IJournal journal, StateReader states, TaskViews views, DirectoryBook directory)
{
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The tasks of a plan that the asker may know of; null where there is no such plan for them.</summary>
    public async ValueTask<IReadOnlyList<TaskView>?> TasksOf(string planId, ActingUser user, CancellationToken cancel)
    {
        if (!Identifiers.IsOne(planId) || (await states.Plan(planId, cancel))?.IsKnownTo(user) != true)
            return null;
        var found = new List<TaskView>();
        foreach (var task in await states.TasksOf(planId, cancel))
            if (task.IsKnownTo(user))
                found.Add(await views.Of(task, user, cancel));
        return found;
    }

    /// <summary>Writes for spreadsheets.</summary>
    public async Task Csv(IReadOnlyList<TaskView> tasks, Language language, Stream to, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        string[] heads = ["code", "title", "version", "at", "who", "unit", "what", "more", "position", "hash", "checked"];
        await writer.WriteAsync(CsvFile.Mark + CsvFile.Line([.. heads.Select(head => Text.Get(language, "history.column." + head))]));
        foreach (var view in tasks)
        {
            var lastWords = await LastWords(view, cancel);
            await foreach (var (record, good) in Records(view, cancel))
            {
                var day = Clock.DayOf(record.At);
                var unit = record.Actor.Unit is { } id ? directory.Unit(id)?.NameOn(day) ?? id : null;
                var words = new HistoryWords(view, unit ?? record.Actor.Name, day, language);
                var events = Written.TaskEvents(record);
                await writer.WriteAsync(CsvFile.Line(
                    view.Task.Code, view.Task.Details.Title, record.Version, record.At.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
                    ActorNames.Of(record.Actor, language), unit, string.Join("; ", events.Select(words.Sentence)), string.Join("; ", events.Where(happened => Stands(happened, record.Version, lastWords)).SelectMany(happened => words.Facts(happened)).Select(fact => $"{fact.Label}: {fact.Text}")),
                    record.Position, Convert.ToHexStringLower(record.Hash.Span), Text.Get(language, good ? "history.good" : "history.broken")));
            }
        }
    }

    // what somebody withdrew or wrote anew is not handed out
    private static bool Stands(TaskEvent happened, long version, IReadOnlyDictionary<int, long> lastWords) => happened switch
    {
        CommentAdded added => lastWords.GetValueOrDefault(added.CommentId) == version,
        CommentEdited edited => lastWords.GetValueOrDefault(edited.CommentId) == version,
        _ => true,
    };

    /// <summary>The version at which each comment got the words that it has; none for one that was withdrawn.</summary>
    private async ValueTask<IReadOnlyDictionary<int, long>> LastWords(TaskView view, CancellationToken cancel)
    {
        var last = new Dictionary<int, long>();
        await foreach (var record in journal.ReadStream(Streams.Task(view.Task.Id), 0, cancel))
            foreach (var happened in Written.TaskEvents(record))
                if (happened is CommentAdded added)
                    last[added.CommentId] = record.Version;
                else if (happened is CommentEdited edited)
                    last[edited.CommentId] = record.Version;
                else if (happened is CommentWithdrawn withdrawn)
                    last.Remove(withdrawn.CommentId);
        return last;
    }

    /// <summary>Writes for programs.</summary>
    public async Task Json(IReadOnlyList<TaskView> tasks, Stream to, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, s_readable);
        json.WriteStartObject();
        json.WriteString("hash", "SHA-256 over the bytes in \"encoded\" (base64), which hold the previous hash of the stream; see RecordHash");
        json.WriteStartArray("tasks");
        var (checkedRecords, broken) = (0, 0);
        foreach (var view in tasks)
        {
            json.WriteStartObject();
            json.WriteString("id", view.Task.Id);
            json.WriteString("code", view.Task.Code);
            json.WriteString("title", view.Task.Details.Title);
            json.WriteStartArray("records");
            var lastWords = await LastWords(view, cancel);
            await foreach (var (record, good) in Records(view, cancel))
            {
                checkedRecords++;
                broken += good ? 0 : 1;
                Write(json, record, good, Written.TaskEvents(record).All(happened => Stands(happened, record.Version, lastWords)));
                if (json.BytesPending > 64 * 1024)
                    await json.FlushAsync(cancel);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("checked", checkedRecords);
        json.WriteNumber("broken", broken);
        json.WriteEndObject();
    }

    /// <summary>How many records a task has, and the version of the first that is not what was written; null where all are.</summary>
    public async ValueTask<(long Records, long? Broken)> Check(TaskView view, CancellationToken cancel)
    {
        var walk = new StreamWalk();
        var (records, broken) = (0L, (long?)null);
        await foreach (var record in journal.ReadStream(Streams.Task(view.Task.Id), 0, cancel))
        {
            records++;
            if (!walk.Next(record))
                broken ??= record.Version;
        }
        return (records, broken);
    }

    /// <summary>The records that the viewer may know of, each with whether it is what was written. All are walked: a record rests on the one before it.</summary>
    private async IAsyncEnumerable<(JournalRecord Record, bool Good)> Records(TaskView view, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var walk = new StreamWalk();
        await foreach (var record in journal.ReadStream(Streams.Task(view.Task.Id), 0, cancel))
        {
            var good = walk.Next(record);
            if (view.Task.Limited || view.User.IsIn(record.Audience))
                yield return (record, good);
        }
    }

    private static void Write(Utf8JsonWriter json, JournalRecord record, bool good, bool whole)
    {
        json.WriteStartObject();
        json.WriteNumber("position", record.Position);
        json.WriteNumber("version", record.Version);
        json.WriteString("at", record.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("by");
        json.WriteString("id", record.Actor.Id);
        json.WriteString("name", record.Actor.Name);
        if (record.Actor.Unit is { } unit)
            json.WriteString("unit", unit);
        if (record.Actor.OnBehalfOf is { } absent)
        {
            json.WriteStartObject("onBehalfOf");
            json.WriteString("id", absent.Id);
            json.WriteString("name", absent.Name);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (whole)
        {
            json.WritePropertyName("events");
            json.WriteRawValue(record.Events.Span);
        }
        else
            json.WriteBoolean("withdrawn", true);
        json.WriteString("previousHash", Convert.ToHexStringLower(record.PreviousHash.Span));
        json.WriteString("hash", Convert.ToHexStringLower(record.Hash.Span));
        if (whole)
            json.WriteBase64String("encoded", RecordHash.Encode(record));
        json.WriteBoolean("checked", good);
        json.WriteEndObject();
    }
}
