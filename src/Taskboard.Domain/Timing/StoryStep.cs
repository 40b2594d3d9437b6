using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>What a step of a <see cref="WindowStory"/> tells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StoryStepKind>))]
public enum StoryStepKind
{
    /// <summary>The words of the plan: <see cref="StoryStep.Text"/>.</summary>
    [JsonStringEnumMemberName("phrase")]
    Phrase,

    /// <summary>The anchor <see cref="StoryStep.Text"/> falls on <see cref="StoryStep.From"/>.</summary>
    [JsonStringEnumMemberName("anchor")]
    Anchor,

    /// <summary>The day of the anchor <see cref="StoryStep.Text"/> is not known: somebody has to name it.</summary>
    [JsonStringEnumMemberName("anchor-unknown")]
    AnchorUnknown,

    /// <summary>The occurrence of <see cref="StoryStep.From"/> was over, or too near, when the plan was issued: the one of
    /// <see cref="StoryStep.To"/> is taken.</summary>
    [JsonStringEnumMemberName("next-occurrence")]
    NextOccurrence,

    /// <summary>No year is named, so that the plan's is taken: <see cref="StoryStep.From"/> lies in it.</summary>
    [JsonStringEnumMemberName("plan-year")]
    PlanYear,

    /// <summary>The window from <see cref="StoryStep.From"/> to <see cref="StoryStep.To"/>, either of which may be open.</summary>
    [JsonStringEnumMemberName("window")]
    Window,

    /// <summary>Days off from <see cref="StoryStep.From"/> to <see cref="StoryStep.To"/> are not counted.</summary>
    [JsonStringEnumMemberName("rest")]
    Rest,

    /// <summary>The last day <see cref="StoryStep.From"/> is a day off: <see cref="StoryStep.To"/> is the last that serves.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>The notice of the year in which <see cref="StoryStep.From"/> lies is not there yet.</summary>
    [JsonStringEnumMemberName("provisional")]
    Provisional,

    /// <summary>The window was over when the plan was issued on <see cref="StoryStep.From"/>.</summary>
    [JsonStringEnumMemberName("before-issue")]
    BeforeIssue,

    /// <summary>It comes again by the rule <see cref="StoryStep.Text"/>.</summary>
    [JsonStringEnumMemberName("recurs")]
    Recurs,

    /// <summary>It waits for others or for a regulation, named by <see cref="StoryStep.Text"/> if at all.</summary>
    [JsonStringEnumMemberName("waits")]
    Waits,

    /// <summary>The plan leaves it open.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It was not read: <see cref="StoryStep.Text"/> is the reason's wire name.</summary>
    [JsonStringEnumMemberName("unread")]
    Unread,

    /// <summary>The plan only expects it (dự kiến), so that it is less certain.</summary>
    [JsonStringEnumMemberName("expected")]
    Expected,
}

/// <summary>One step in how a date came about.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">A name, as the kind says.</param>
/// <param name="From">A day, as the kind says.</param>
/// <param name="To">A day, as the kind says.</param>
/// <param name="Basis">The law or the notice behind it.</param>
/// <param name="Anchor">What kind of anchor it names, where it names one.</param>
/// <param name="Country">Code of the country whose day or feast that is.</param>
public sealed record StoryStep(
    StoryStepKind Kind,
    string? Text = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Basis = null,
    TimingAnchor Anchor = TimingAnchor.None,
    string? Country = null);
