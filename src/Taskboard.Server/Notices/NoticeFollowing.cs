using System.Data.Common;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Following;
using Taskboard.Server.Hosting;
using Taskboard.Server.Work;

namespace Taskboard.Server.Notices;

/// <summary>Tells people what happened to their tasks, and who acts for whom. It follows the journal from a remembered position, and writes notices in one transaction with it: each
/// once, also after a crash and with several nodes.</summary>
internal sealed class NoticeFollowing(Database database, StateReader states, WorkBook book, DirectoryBook directory, IJournal journal, NoticePush push, Clock clock) : IFollowing
{
    private IReadOnlyList<string> _told = [];

    public string Name => "notices";

    public async Task<Func<DbConnection, DbTransaction, Task>?> Take(IReadOnlyList<JournalRecord> records, CancellationToken cancel)
    {
        var notices = new List<NewNotice>();
        var now = clock.Moment(null);
        var people = directory.People.Select(person => directory.Acting(person.Id, now.Today)).OfType<ActingUser>().ToList();
        var changed = records.Where(r => r.Version > 1 && r.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
            .Select(record => (TaskId: record.Stream[Streams.TaskPrefix.Length..], Record: record))
            .ToList();
        var (tasks, open) = await Tasks(changed, cancel);
        foreach (var (taskId, record) in changed)
        {
            if (!tasks.TryGetValue(taskId, out var task))
                continue;
            var events = Written.TaskEvents(record);
            var moment = task.ParentId is { } parent ? now with { ParentState = (open.Contains(taskId) ? book.ParentStateOf(task) : null) ?? (await states.Task(parent, cancel))?.State } : now;
            foreach (var user in people)
                if (NoticeRules.Of(task, record.Version, events, record.Actor.Id, user, moment) is { } notice)
                    notices.Add(new NewNotice(user.Id, notice, task.Id, now.At, record.Actor.Name));
        }
        foreach (var record in records)
            if (record.Version > 1 && record.Stream.StartsWith(Streams.PersonPrefix, StringComparison.Ordinal))
                notices.AddRange(await OfPerson(record, now.At, cancel));
        _told = [.. notices.Select(n => n.PersonId)];
        return notices.Count == 0 ? null : (connection, transaction) => NoticeStore.Write(database.Dialect, notices, connection, transaction);
    }

    /// <summary>What a record of a person tells of who acts for them. The person is read as of that record: the directory may be behind it.</summary>
    private async Task<IReadOnlyList<NewNotice>> OfPerson(JournalRecord record, DateTimeOffset at, CancellationToken cancel)
    {
        var events = Written.PersonEvents(record);
        if (!events.Any(e => e is SubstituteNamed or SubstituteEnded))
            return [];
        Person? absent = null;
        await foreach (var known in journal.ReadStream(record.Stream, 0, cancel))
            if (known.Version <= record.Version)
                absent = Person.Evolve(absent, Written.PersonEvents(known));
        return [.. events
            .SelectMany(happened => SubstituteNotices.Of(absent!, happened, record.Actor.Id))
            .Select(told => new NewNotice(told.PersonId, told.Notice, ActingTime.SubjectOf(absent!.Id, told.Number), at, record.Actor.Name))];
    }

    /// <summary>The tasks as they stand now, and which of them are open and known without asking the database: nearly all.</summary>
    private async Task<(IReadOnlyDictionary<string, PlanTask> All, IReadOnlySet<string> Open)> Tasks(IReadOnlyList<(string TaskId, JournalRecord Record)> changed, CancellationToken cancel)
    {
        await book.Open(cancel);
        var known = new Dictionary<string, PlanTask>();
        var unknown = new List<string>();
        foreach (var of in changed.GroupBy(c => c.TaskId))
        {
            if (book.Find(of.Key) is { } task && task.Version >= of.Max(c => c.Record.Version))
                known.Add(task.Id, task);
            else
                unknown.Add(of.Key);
        }
        var open = known.Keys.ToHashSet();
        foreach (var (id, task) in await states.Tasks(unknown, cancel))
            known.Add(id, task);
        return (known, open);
    }

    public void Done() => push.Tell(_told);
}
