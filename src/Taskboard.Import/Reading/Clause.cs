using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>A part of a sentence that is one action.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Cue">The place of the words that tell the kind.</param>
internal readonly record struct Clause(int Start, int End, TaskKind Kind, int Cue);
