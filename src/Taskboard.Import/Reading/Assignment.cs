using System.Collections.Immutable;

namespace Taskboard.Import.Reading;

/// <summary>Who is told to do what, as the beginning of a sentence says it: "Giao A chủ trì, phối hợp với B (làm việc gì)".</summary>
/// <param name="Subjects">Who is told; empty where the sentence begins with the action.</param>
/// <param name="Requested">They are asked (Đề nghị), not told.</param>
/// <param name="Leads">Words such as "chủ trì" say that they answer for it.</param>
/// <param name="Coordinates">They only have a part in it: "phối hợp".</param>
/// <param name="Coordinating">With whom.</param>
/// <param name="ActionStart">Where the action begins.</param>
internal sealed record Assignment(
    ImmutableArray<string> Subjects, bool Requested, bool Leads, bool Coordinates, ImmutableArray<string> Coordinating, int ActionStart);
