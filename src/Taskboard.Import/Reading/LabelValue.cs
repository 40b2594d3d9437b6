using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>What one label says: "Thời gian: Quý I".</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">The words after the colon.</param>
/// <param name="Node">The paragraph that it stands in; items below it go on with the value.</param>
internal sealed record LabelValue(LabelKind Kind, string Value, OutlineNode Node);
