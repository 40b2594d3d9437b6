using System.Data.Common;
using Taskboard.Domain.Notices;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Following;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Notices;

/// <summary>Tells people what happened to their tasks. It follows the journal from a remembered position, and writes notices in one transaction with it: each
/// once, also after a crash and with several nodes.</summary>
internal sealed class NoticeFollowing(StateReader states, DirectoryBook directory, NoticePush push, Clock clock) : IFollowing
{
    private IReadOnlyList<string> _told = [];

    public string Name => "notices";

    public async Task<Func<DbConnection, DbTransaction, Task>?> Take(IReadOnlyList<JournalRecord> records, CancellationToken cancel)
    {
        var notices = new List<NewNotice>();
        var now = clock.Moment(null);
        var people = directory.People.Select(person => directory.Acting(person.Id, now.Today)).OfType<Domain.Directory.ActingUser>().ToList();
        foreach (var record in records.Where(r => r.Version > 1 && r.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal)))
        {
            var events = Written.TaskEvents(record);
            if (await states.Task(record.Stream[Streams.TaskPrefix.Length..], cancel) is not { } task)
                continue;
            var moment = now with { ParentState = task.ParentId is { } parent ? (await states.Task(parent, cancel))?.State : null };
            foreach (var user in people)
                if (NoticeRules.Of(task, record.Version, events, record.Actor.Id, user, moment) is { } notice)
                    notices.Add(new NewNotice(user.Id, notice, task.Id, now.At, record.Actor.Name));
        }
        _told = [.. notices.Select(n => n.PersonId)];
        return notices.Count == 0 ? null : (connection, transaction) => NoticeStore.Write(notices, connection, transaction);
    }

    public void Done() => push.Tell(_told);
}
