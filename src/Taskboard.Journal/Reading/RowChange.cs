using System.Globalization;

namespace Taskboard.Journal;

/// <summary>
/// What a projection writes: one row of one read table, put in whole or taken out. The moment of the change
/// (<c>changed_at</c>) is the journal record's own and is filled in by the journal.
/// </summary>
/// <param name="Id">The row's key.</param>
public abstract record RowChange(string Id)
{
    internal abstract ReadTable Target { get; }

    internal virtual bool IsRemoval => false;

    /// <summary>Gives the values of the table's own columns, in their order.</summary>
    internal abstract void WriteTo(IRowSink sink);
}

/// <summary>A task as it stands: what queries filter by, and the whole state as JSON.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="PlanId">The plan it comes from, or null.</param>
/// <param name="Ordinal">Its place in the plan.</param>
/// <param name="Kind">Loại việc.</param>
/// <param name="State">The workflow's state.</param>
/// <param name="Stage">The board's column.</param>
/// <param name="Version">The version of the task's stream.</param>
/// <param name="Due">The last day that serves, or null where the plan leaves it open.</param>
/// <param name="Body">The task's state as UTF-8 JSON.</param>
public sealed record TaskRow(
    string Id, string? PlanId, int Ordinal, string Kind, string State, string Stage, long Version, DateOnly? Due,
    ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Task;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Text(PlanId);
        sink.Integer(Ordinal);
        sink.Text(Kind);
        sink.Text(State);
        sink.Text(Stage);
        sink.Integer(Version);
        sink.Text(Due?.ToString("O", CultureInfo.InvariantCulture));
        sink.Utf8(Body);
    }
}

/// <summary>A plan as it stands.</summary>
/// <param name="Id">The plan's id.</param>
/// <param name="Version">The version of the plan's stream.</param>
/// <param name="Year">The plan's year.</param>
/// <param name="Body">The plan's state as UTF-8 JSON.</param>
public sealed record PlanRow(string Id, long Version, int Year, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Plan;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Integer(Year);
        sink.Utf8(Body);
    }
}

/// <summary>A unit as it stands.</summary>
/// <param name="Id">The unit's id.</param>
/// <param name="Version">The version of the unit's stream.</param>
/// <param name="Body">The unit's state as UTF-8 JSON.</param>
public sealed record UnitRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Unit;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>A person as it stands.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Version">The version of the person's stream.</param>
/// <param name="Body">The person's state as UTF-8 JSON.</param>
public sealed record PersonRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Person;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>What the province entered about working days; there is one row.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record CalendarRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Calendar;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>What the province entered about working days; there is one row.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record WorkflowsRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Workflows;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>A partner as it stands.</summary>
/// <param name="Id">The partner's id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record PartnerRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Partner;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>A series of recurring work as it stands.</summary>
/// <param name="Id">The series' id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record SeriesRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Series;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>What was learned from corrections of one issuing body's plans, as it stands.</summary>
/// <param name="Id">The issuing body's id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record LessonsRow(string Id, long Version, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.Lessons;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Utf8(Body);
    }
}

/// <summary>A round of visits as it stands.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Year">The year in which its Tết lies.</param>
/// <param name="Body">Its state as UTF-8 JSON.</param>
public sealed record VisitRoundRow(string Id, long Version, int Year, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.VisitRound;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Integer(Year);
        sink.Utf8(Body);
    }
}

/// <summary>Which round makes a visit.</summary>
/// <param name="Id">The visit task's id.</param>
/// <param name="Version">The version of the claim's stream.</param>
/// <param name="RoundId">The round; null where none makes it.</param>
/// <param name="Body">The claim as UTF-8 JSON.</param>
public sealed record VisitClaimRow(string Id, long Version, string? RoundId, ReadOnlyMemory<byte> Body) : RowChange(Id)
{
    internal override ReadTable Target => ReadTable.VisitClaim;

    internal override void WriteTo(IRowSink sink)
    {
        sink.Integer(Version);
        sink.Text(RoundId);
        sink.Utf8(Body);
    }
}

/// <summary>A row that is no longer there.</summary>
/// <param name="Table">The read table's name: <c>task</c>, <c>plan</c>, <c>unit</c>, <c>person</c>, <c>calendar</c>, <c>partner</c>, <c>task_series</c>, <c>lessons</c>,
/// <c>visit_round</c>, <c>visit_claim</c>, <c>comment</c>, <c>link</c>.</param>
/// <param name="Id">The row's key.</param>
/// <exception cref="ArgumentException">There is no such table.</exception>
public sealed record RowRemoved(string Table, string Id) : RowChange(Id)
{
    internal override ReadTable Target { get; } = ReadTable.Named(Table);

    internal override bool IsRemoval => true;

    internal override void WriteTo(IRowSink sink)
    {
    }
}
