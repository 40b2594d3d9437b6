using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;
using Taskboard.Server.Work;

namespace Taskboard.Server.Notices;

/// <summary>Tells of deadlines that are near, are today, or have passed, and once a month of tasks that have none, and that somebody's time as a substitute is over: on working days, within office hours, each person
/// once for each deadline and each month.</summary>
internal sealed class NoticeSweep(WorkBook book, NoticeStore store, DirectoryBook directory, NoticePush push, Clock clock) : ISweep
{
    // days: Tết with the weekends beside it, and the two working days behind it, with room
    private const int LongestHoliday = 21;
    private const int LongestAhead = 14;
    private const int AtOnce = 500;

    public string Name => "deadlines";

    public TimeSpan Every { get; } = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Moment(null);
        if (OfficeHours.Hold(now))
            await Tell(now, cancel);
    }

    /// <summary>Tells what is to be told on a day.</summary>
    internal async Task Tell(Domain.Moment now, CancellationToken cancel)
    {
        var people = directory.People.Select(person => directory.Acting(person.Id, now.Today)).OfType<ActingUser>().ToList();
        var notices = new List<NewNotice>();
        foreach (var task in await book.Open(cancel))
        {
            if (task.IsToBeReviewed(now))
                foreach (var user in people)
                    if (NoticeRules.OfMonth(task, user, now) is { } review)
                        notices.Add(new NewNotice(user.Id, review, task.Id, now.At, null));
            if (IsNear(task.Due, now) || task.Parts.Any(part => part.IsOwed && IsNear(part.Due, now)))
                foreach (var user in people)
                    foreach (var notice in NoticeRules.OfDay(task, user, now))
                        notices.Add(new NewNotice(user.Id, notice, task.Id, now.At, null));
        }
        foreach (var absent in directory.People)
            foreach (var told in SubstituteNotices.OfDay(absent, now.Today, now.Calendar))
                notices.Add(new NewNotice(told.PersonId, told.Notice, ActingTime.SubjectOf(absent.Id, told.Number), now.At, null));
        if (notices.Count == 0)
            return;
        // a morning of a large province is thousands: moves go in between
        foreach (var some in notices.Chunk(AtOnce))
            await store.Write(some, cancel);
        push.Tell(notices.Select(n => n.PersonId));
    }

    private static bool IsNear(DateOnly? due, Domain.Moment now) => due?.DayNumber - now.Today.DayNumber is >= -LongestHoliday and <= LongestAhead;
}
