using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>What a heading says of everything under it without saying it of any one item.</summary>
internal static class HeadingCues
{
    private const int LongestTime = 40;

    /// <summary>"Tháng 3", "Quý II/2023": a heading that is nothing but a time; null for others.</summary>
    public static string? Time(OutlineNode node)
    {
        var text = node.Text.Trim(' ', ':', '.');
        if (text.Length is 0 or > LongestTime || Verbs.Begins(node.Lowered, 0) || !(node.Lowered.StartsWith("tháng ", StringComparison.Ordinal) || node.Lowered.StartsWith("quý ", StringComparison.Ordinal) || node.Lowered.StartsWith("các tháng ", StringComparison.Ordinal) || node.Lowered.StartsWith("6 tháng", StringComparison.Ordinal) || node.Lowered.StartsWith("06 tháng", StringComparison.Ordinal)))
            return null;
        return TimingPhrases.Read(text).Form == TimingForm.Within ? text : null;
    }

    /// <summary>"Đoàn ra (05 đoàn)" or "Đoàn vào"; null where the heading names both or neither.</summary>
    public static TaskKind? Delegations(OutlineNode node)
    {
        bool outgoing = Words.Has(node.Lowered, "đoàn ra"), incoming = Words.Has(node.Lowered, "đoàn vào");
        return outgoing == incoming ? null : outgoing ? TaskKind.Outgoing : TaskKind.Incoming;
    }
}
