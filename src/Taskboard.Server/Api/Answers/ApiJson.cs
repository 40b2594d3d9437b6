using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Status;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Work;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Api;

/// <summary>How the API reads and writes JSON: camel case, days as ISO, nulls left out, nothing taken that is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16,
    Converters =
    [
        typeof(Kebab<TaskKind>), typeof(Kebab<TaskTrait>), typeof(Kebab<PartState>), typeof(Kebab<PartKind>), typeof(Kebab<PartAnswer>),
        typeof(Kebab<UserRole>), typeof(Kebab<FieldType>), typeof(Kebab<DraftField>), typeof(Kebab<DoubtReason>), typeof(Kebab<DraftWarning>),
        typeof(Kebab<LineUse>), typeof(Kebab<PartnerKind>), typeof(Kebab<CrewRole>), typeof(Kebab<TapKind>), typeof(Kebab<PhoneTrust>), typeof(Kebab<StopPhase>),
        typeof(Kebab<RiskKind>), typeof(Kebab<WaitingReason>), typeof(Kebab<Urgency>), typeof(Kebab<OfficialStatus>),
    ])]
[JsonSerializable(typeof(TaskView))]
[JsonSerializable(typeof(TaskList))]
[JsonSerializable(typeof(SplitView))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(PlanList))]
[JsonSerializable(typeof(AcceptedPlan))]
[JsonSerializable(typeof(ActionList))]
[JsonSerializable(typeof(History))]
[JsonSerializable(typeof(ChangeList))]
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(PartnerView))]
[JsonSerializable(typeof(PartnerList))]
[JsonSerializable(typeof(CalendarView))]
[JsonSerializable(typeof(RoundList))]
[JsonSerializable(typeof(RoundView))]
[JsonSerializable(typeof(MyStops))]
[JsonSerializable(typeof(TapsAnswer))]
[JsonSerializable(typeof(NewRoundBody))]
[JsonSerializable(typeof(TapsBody))]
[JsonSerializable(typeof(MyWork))]
[JsonSerializable(typeof(OwedList))]
[JsonSerializable(typeof(SubstituteList))]
[JsonSerializable(typeof(SubstituteView))]
[JsonSerializable(typeof(SubstituteBody))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(AddedWebhook))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(DeliveryList))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(MoveBody))]
[JsonSerializable(typeof(PartBody))]
[JsonSerializable(typeof(AssignBody))]
[JsonSerializable(typeof(WindowBody))]
[JsonSerializable(typeof(LimitBody))]
[JsonSerializable(typeof(LimitedPlan))]
[JsonSerializable(typeof(TraitBody))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(CommentPage))]
[JsonSerializable(typeof(AttachmentView))]
[JsonSerializable(typeof(AttachmentList))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(ExtensionBody))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(TakeBackBody))]
[JsonSerializable(typeof(ItemBody))]
[JsonSerializable(typeof(LabelBody))]
[JsonSerializable(typeof(NewTaskBody))]
[JsonSerializable(typeof(SplitBody))]
[JsonSerializable(typeof(AcceptBody))]
[JsonSerializable(typeof(CorrectedDraft))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context whose output keeps Vietnamese letters as they are.</summary>
    public static ApiJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static ApiJson? s_readable;
}
