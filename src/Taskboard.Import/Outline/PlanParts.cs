using System.Collections.Immutable;

namespace Taskboard.Import.Outline;

/// <summary>A plan document in its parts.</summary>
/// <param name="Head">Letterhead, number, date, kind, title and grounds.</param>
/// <param name="Body">The numbered sections, under a root without words.</param>
/// <param name="Closing">From the closing words to the last signature: recipients and signatures.</param>
/// <param name="Appendices">The appendices, in order.</param>
internal sealed record PlanParts(
    ImmutableArray<Paragraph> Head, OutlineNode Body, ImmutableArray<Block> Closing, ImmutableArray<Appendix> Appendices);

/// <summary>An appendix.</summary>
/// <param name="Number">Its number as written ("01", "II"); null where it has none.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Attached">"(Kèm theo Kế hoạch số ...)", as it stands under the title.</param>
/// <param name="First">The line of its heading.</param>
/// <param name="Body">What stands in it.</param>
internal sealed record Appendix(string? Number, string Title, string? Attached, int First, OutlineNode Body);
