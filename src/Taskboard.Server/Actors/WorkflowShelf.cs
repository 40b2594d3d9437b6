using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Live;

namespace Taskboard.Server.Actors;

/// <summary>The workflows as the province has set them, as of the last record seen. Replaced as a whole, so that a decision rests on one book from its beginning to
/// its end. Read from any thread.</summary>
public sealed class WorkflowShelf : IJournalFollower
{
    private readonly Lock _changing = new();
    private volatile Snapshot _now = new(ProvinceWorkflows.Empty, WorkflowBook.Default);

    /// <summary>The workflows.</summary>
    public WorkflowBook Now => _now.Book;

    /// <summary>What the province changed.</summary>
    public ProvinceWorkflows Changed => _now.Changed;

    /// <summary>Puts what the province changed in its place, unless a later version stands there.</summary>
    public void Put(ProvinceWorkflows changed)
    {
        lock (_changing)
        {
            if (changed.Version > _now.Changed.Version)
                _now = new(changed, WorkflowBook.Of(changed.Settings));
        }
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (record.Stream != Streams.Workflows)
            return;
        var known = _now.Changed;
        if (record.Version == known.Version + 1)
            Put(ProvinceWorkflows.Evolve(known, Written.WorkflowEvents(record)));
    }

    private sealed record Snapshot(ProvinceWorkflows Changed, WorkflowBook Book);
}
