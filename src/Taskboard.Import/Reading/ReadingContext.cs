using System.Collections.Immutable;
using Taskboard.Domain.Tasks;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Reading;

/// <summary>What the headings above say of a paragraph.</summary>
/// <param name="Role">What the section is for.</param>
/// <param name="Lead">The unit that the heading names as the one to act; empty where none is.</param>
/// <param name="Requested">The heading asks (Đề nghị) rather than tells.</param>
/// <param name="Leader">Who leads the delegations of the section.</param>
/// <param name="Occasion">The heading, where it names an occasion.</param>
/// <param name="Cited">Appendices that a heading cites.</param>
internal sealed record ReadingContext(
    SectionRole Role, ImmutableArray<string> Lead, bool Requested, string? Leader, string? Occasion, ImmutableArray<Appendix> Cited)
{
    /// <summary>When the work is due, where the heading is a time: "Tháng 3", "Quý II".</summary>
    public string? Timing { get; init; }

    /// <summary>What the delegations under the heading are: "Đoàn ra", "Đoàn vào".</summary>
    public TaskKind? Delegations { get; init; }

    public static ReadingContext Start { get; } = new(SectionRole.Content, [], false, null, null, []);
}
