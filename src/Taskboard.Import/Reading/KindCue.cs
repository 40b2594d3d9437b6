using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>Words that tell a kind of work.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Object">What the work is done to: "thư chúc mừng", "hội nghị".</param>
/// <param name="Verbs">One of these must stand before it, if any are given; or it opens the sentence.</param>
internal sealed record KindCue(TaskKind Kind, string Object, string[] Verbs);
