using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Series;
using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Json;

/// <summary>How events, states, commands and refusals are written. Enum values are stored by name, days as ISO; nulls are left out.
/// Text is not escaped beyond what JSON demands, so that Vietnamese stays readable in the journal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(TaskEvent[]))]
[JsonSerializable(typeof(PlanEvent[]))]
[JsonSerializable(typeof(UnitEvent[]))]
[JsonSerializable(typeof(PersonEvent[]))]
[JsonSerializable(typeof(LessonEvent[]))]
[JsonSerializable(typeof(LessonBook))]
[JsonSerializable(typeof(SeriesEvent[]))]
[JsonSerializable(typeof(TaskSeries))]
[JsonSerializable(typeof(PartnerEvent[]))]
[JsonSerializable(typeof(CalendarEvent[]))]
[JsonSerializable(typeof(WorkflowEvent[]))]
[JsonSerializable(typeof(ProvinceWorkflows))]
[JsonSerializable(typeof(RoundEvent[]))]
[JsonSerializable(typeof(VisitClaimEvent[]))]
[JsonSerializable(typeof(PlanTask))]
[JsonSerializable(typeof(TaskStanding))]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Partner))]
[JsonSerializable(typeof(ProvinceCalendar))]
[JsonSerializable(typeof(VisitRound))]
[JsonSerializable(typeof(VisitClaim))]
[JsonSerializable(typeof(RoundCall))]
[JsonSerializable(typeof(TaskCall))]
[JsonSerializable(typeof(Refusal))]
public sealed partial class DomainJson : JsonSerializerContext
{
    /// <summary>The context whose output keeps Vietnamese letters as they are.</summary>
    public static DomainJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static DomainJson? s_readable;
}
