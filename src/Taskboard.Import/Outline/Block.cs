using Taskboard.Import.Documents;

namespace Taskboard.Import.Outline;

/// <summary>A paragraph or a table, on lines of the document.</summary>
internal abstract record Block(int First, int Last);

/// <summary>A paragraph with its broken lines joined.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line.</param>
/// <param name="Marker">What numbers it, if anything.</param>
/// <param name="Text">Its words without the marker, with single spaces.</param>
internal sealed record Paragraph(int First, int Last, Marker? Marker, string Text) : Block(First, Last);

/// <summary>A table.</summary>
internal sealed record TableBlock(int First, int Last, DocumentTable Table) : Block(First, Last);
