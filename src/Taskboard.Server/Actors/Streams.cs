namespace Taskboard.Server.Actors;

/// <summary>Names of the journal's streams.</summary>
public static class Streams
{
    /// <summary>Start of a task's stream name.</summary>
    public const string TaskPrefix = "task/";

    /// <summary>Start of a plan's stream name.</summary>
    public const string PlanPrefix = "plan/";

    /// <summary>Start of a unit's stream name.</summary>
    public const string UnitPrefix = "unit/";

    /// <summary>Start of a person's stream name.</summary>
    public const string PersonPrefix = "person/";

    /// <summary>Start of a series' stream name.</summary>
    public const string SeriesPrefix = "series/";

    /// <summary>Start of the stream name of what was learned for one issuing body.</summary>
    public const string LessonsPrefix = "lessons/";

    /// <summary>Start of a partner's stream name.</summary>
    public const string PartnerPrefix = "partner/";

    /// <summary>Start of a round's stream name.</summary>
    public const string RoundPrefix = "round/";

    /// <summary>Start of the name of a stream that says which round makes a visit.</summary>
    public const string VisitPrefix = "visit/";

    /// <summary>The stream of the province's calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>The stream of what the province changed of its workflows.</summary>
    public const string Workflows = "workflows";

    /// <summary>A partner's stream.</summary>
    public static string Partner(string id) => PartnerPrefix + id;

    /// <summary>A task's stream.</summary>
    public static string Task(string id) => TaskPrefix + id;

    /// <summary>A plan's stream.</summary>
    public static string Plan(string id) => PlanPrefix + id;

    /// <summary>A unit's stream.</summary>
    public static string Unit(string id) => UnitPrefix + id;

    /// <summary>A series' stream.</summary>
    public static string Series(string id) => SeriesPrefix + id;

    /// <summary>The stream of what was learned for an issuing body.</summary>
    public static string Lessons(string id) => LessonsPrefix + id;

    /// <summary>A person's stream.</summary>
    public static string Person(string id) => PersonPrefix + id;

    /// <summary>A round's stream.</summary>
    public static string Round(string id) => RoundPrefix + id;

    /// <summary>The stream that says which round makes a visit task.</summary>
    public static string Visit(string taskId) => VisitPrefix + taskId;
}
