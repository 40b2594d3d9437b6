using Taskboard.Domain.Directory;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Text;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Learns from the corrections of accepted drafts, per issuing body, uses it on the next draft, and takes lessons out again.</summary>
public sealed class LessonDesk(IJournal journal, StateReader states, DirectoryBook directory, DraftShelf shelf, Clock clock)
{
    private const int MostAttempts = 50;
    private const int MostLessons = 2_000;

    /// <summary>The draft with what earlier plans of the same issuing body taught.</summary>
    public async ValueTask<PlanDraft> Use(PlanDraft draft, CancellationToken cancel) =>
        IdOf(draft.Issuer) is { } id && await states.Lessons(id, cancel) is { } book ? LessonUse.Apply(draft, book) : draft;

    /// <summary>Learns from a draft that was accepted. Done twice, it learns once. A correction that turns a lesson back removes that lesson.</summary>
    public async ValueTask Learn(StoredDraft stored, ActingUser by, CancellationToken cancel)
    {
        if (IdOf(stored.Draft.Issuer) is not { } id || await shelf.AsRead(stored.Id, cancel) is not { } read)
            return;
        var corrections = Corrections.Between(read, stored.Draft, stored.Dropped, name => directory.Find(name) is not null);
        if (corrections.IsEmpty)
            return;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var book = await states.Lessons(id, cancel);
            var events = EventsOf(book, corrections, stored, id, by);
            if (events.Count == 0 || await Append(book, events, by, "learn-" + stored.Id, cancel) is not null)
                return;
        }
        throw new InvalidOperationException($"lessons {id}: {MostAttempts} conflicts in a row");
    }

    /// <summary>Takes a lesson out of use, or into use again.</summary>
    /// <returns>The book after it; null where there is no such lesson.</returns>
    public async ValueTask<LessonBook?> Set(string bookId, string lessonId, bool inUse, ActingUser by, string commandId, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await states.Lessons(bookId, cancel) is not { } book || !book.Lessons.Any(l => l.Id == lessonId))
                return null;
            if (book.IsRemoved(lessonId) != inUse)
                return book;
            LessonEvent single = inUse ? new LessonRestored { LessonId = lessonId } : new LessonRemoved { LessonId = lessonId, By = by.Name, On = clock.Today };
            if (await Append(book, [single], by, commandId, cancel) is { } next)
                return next;
        }
        throw new InvalidOperationException($"lessons {bookId}: {MostAttempts} conflicts in a row");
    }

    private IReadOnlyList<LessonEvent> EventsOf(LessonBook? book, IReadOnlyList<Correction> corrections, StoredDraft stored, string id, ActingUser by)
    {
        var (events, lessons) = (new List<LessonEvent>(), new List<Lesson>());
        foreach (var correction in corrections)
        {
            if (book?.InUse.FirstOrDefault(l => l.Kind == correction.Kind && Same(l.To, correction.From) && Same(l.From, correction.To)) is { } turned)
                events.Add(new LessonRemoved { LessonId = turned.Id, By = by.Name, On = clock.Today });
            else if (book?.About(correction.Kind, correction.From) is not { } known || !Same(known.To, correction.To))
                lessons.Add(new(
                    Identifiers.From($"lesson/{stored.Id}/{correction.Kind}/{correction.From}"), correction.Kind, correction.From, correction.To, correction.Task,
                    stored.Draft.Number ?? stored.Draft.Title, by.Name, clock.Today));
        }
        if (lessons.Count > 0 && (book?.Lessons.Count ?? 0) + lessons.Count <= MostLessons)
            events.Insert(0, new LessonsLearned { BookId = id, Issuer = stored.Draft.Issuer!, Lessons = lessons });
        return events;
    }

    private async ValueTask<LessonBook?> Append(LessonBook? book, IReadOnlyList<LessonEvent> events, ActingUser by, string commandId, CancellationToken cancel)
    {
        var next = LessonBook.Evolve(book, events);
        var outcomes = await Together.Append(journal, [Written.Lessons(next, book?.Version ?? 0, events, Written.Actor(by), commandId)], cancel);
        return outcomes[0] is AppendOutcome.Committed or AppendOutcome.Repeated ? next : null;
    }

    private static bool Same(string a, string b) => VietnameseText.Key(a) == VietnameseText.Key(b);

    private static string? IdOf(string? issuer) => string.IsNullOrWhiteSpace(issuer) ? null : Identifiers.From("issuer/" + VietnameseText.Key(issuer));
}
