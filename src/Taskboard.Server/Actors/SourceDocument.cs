using System.Collections.Immutable;

namespace Taskboard.Server.Actors;

/// <summary>The document that a draft was read from, as far as it is kept.</summary>
/// <param name="FileName">The name it came under.</param>
/// <param name="Lines">Its lines; line 1 is at index 0.</param>
public sealed record SourceDocument(string FileName, ImmutableArray<string> Lines);
