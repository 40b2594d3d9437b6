namespace Taskboard.Journal;

/// <summary>A read table as both stores have it. Every one begins with <c>id</c> and <c>changed_at</c>.</summary>
internal sealed record ReadTable(string Name, params ReadColumn[] Own)
{
    public static readonly ReadTable Task = new(
        "task",
        new("plan_id", IsText: true, IsIndexed: true), new("ordinal", IsText: false, IsIndexed: true), new("kind", IsText: true),
        new("state", IsText: true), new("stage", IsText: true), new("version", IsText: false), new("due", IsText: true),
        new("body", IsText: true));

    public static readonly ReadTable Plan =
        new("plan", new("version", IsText: false), new("year", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Unit = new("unit", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Person = new("person", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Series = new("task_series", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Lessons = new("lessons", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Calendar = new("calendar", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Workflows = new("workflow_settings", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable Partner = new("partner", new("version", IsText: false), new("body", IsText: true));

    public static readonly ReadTable VisitRound = new("visit_round", new("version", IsText: false), new("year", IsText: false), new("body", IsText: true));

    public static readonly ReadTable VisitClaim = new("visit_claim", new("version", IsText: false), new("round_id", IsText: true), new("body", IsText: true));

    public static readonly ReadTable Comment = new(
        "comment", new("task_id", IsText: true, IsIndexed: true), new("number", IsText: false, IsIndexed: true), new("body", IsText: true));

    public static readonly ReadTable Link = new(
        "link", new("task_id", IsText: true, IsIndexed: true), new("kind", IsText: true, IsIndexed: true), new("other_id", IsText: true, IsIndexed: true));

    public static readonly ReadTable Standing = new(
        "task_standing", new("task_id", IsText: true), new("version", IsText: false), new("body", IsText: true));

    public static readonly IReadOnlyList<ReadTable> All =
        [Task, Plan, Unit, Person, Calendar, Workflows, Partner, Series, Lessons, VisitRound, VisitClaim, Comment, Link, Standing];

    public IReadOnlyList<ReadColumn> Columns { get; } =
        [new("id", IsText: true), new("changed_at", IsText: false), .. Own];

    public static ReadTable Named(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new ArgumentException($"There is no read table '{name}'.", nameof(name));

    public bool Equals(ReadTable? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A column: text, or a whole number of eight bytes.</summary>
internal sealed record ReadColumn(string Name, bool IsText, bool IsIndexed = false);
