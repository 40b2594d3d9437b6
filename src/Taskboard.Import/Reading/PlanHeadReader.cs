using System.Globalization;
using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads the head of a plan: number, place and date, kind, title; a decision that only promulgates it is passed over.</summary>
internal static class PlanHeadReader
{
    private static readonly string[] Grounds = ["căn cứ", "thực hiện", "nhằm", "để ", "tiếp tục", "triển khai thực hiện", "theo ", "xét ", "trên cơ sở", "ngày ", "năm "];

    public static PlanHead Read(PlanParts parts)
    {
        var head = parts.Head;
        var attached = AttachedTo(parts);
        var (kind, title) = KindAndTitle(head);
        var numberLine = head.Select(paragraph => paragraph.Text).LastOrDefault(text => IssueLine.NumberAt(text) >= 0) ?? "";
        var number = IssueLine.Number(numberLine) ?? IssueLine.Number(attached);
        var (issued, on) = head.Select(paragraph => IssueLine.Issued(paragraph.Text)).LastOrDefault(found => found.Text is not null);
        if (issued is null || issued.Length < 10)
        {
            var elsewhere = IssueLine.AttachedDate(attached);
            if (elsewhere.Text is not null && (issued is null || elsewhere.Text.Length > issued.Length))
                (issued, on) = elsewhere;
        }

        if (title.Length == 0)
            (kind, title) = FromIntroduction(head, kind);
        var place = head.Select(paragraph => IssueLine.Place(paragraph.Text)).LastOrDefault(found => found is not null);
        return new PlanHead(number, numberLine.Length > 0, kind, title, Issuers.Of(head, title, place, attached), issued, on, SignerOf(parts), YearsIn(title) ?? YearsIn(IntroductionTitle(head)));
    }

    private static (string? Kind, string Title) KindAndTitle(IReadOnlyList<Paragraph> head)
    {
        for (var i = head.Count - 1; i >= 0; i--)
        {
            var text = head[i].Text;
            if (PlanKinds.Of(text) is not { } kind)
                continue;
            var title = text[kind.Length..].Trim(' ', ':', '-');
            for (var next = i + 1; next < head.Count && next < i + 6 && IsTitleLine(head[next].Text, title); next++)
                title = (title + " " + head[next].Text).Trim();
            return (kind, title);
        }

        return (null, "");
    }

    private static bool IsTitleLine(string text, string title)
    {
        var lower = Lower.Of(text);
        if (AppendixHeading.IsAttachedTo(text) || text.EndsWith(':') || text.EndsWith(';') || (title.Length > 0 && text.EndsWith('.')))
            return false;
        if (title.Length == 0)
            return !lower.StartsWith("căn cứ", StringComparison.Ordinal);
        return text.Length < 250 && !Array.Exists(Grounds, ground => lower.StartsWith(ground, StringComparison.Ordinal)) && (char.IsLower(text[0]) || Words.AreCapitals(text) == Words.AreCapitals(title));
    }

    /// <summary>Where the title is lost, the last ground names the plan: "... xây dựng Kế hoạch tổ chức ..., nội dung cụ thể như sau:".</summary>
    private static (string? Kind, string Title) FromIntroduction(IReadOnlyList<Paragraph> head, string? kind)
    {
        var title = IntroductionTitle(head);
        if (title.Length == 0)
            return (kind, head.Count > 0 && head[0].Text.Length < 300 ? head[0].Text : "");
        var found = PlanKinds.InWords(title);
        return (kind ?? found, found is null ? title : Words.Capitalised(title[found.Length..].Trim()));
    }

    private static string IntroductionTitle(IReadOnlyList<Paragraph> head)
    {
        for (var i = head.Count - 1; i >= 0; i--)
        {
            var lower = Lower.Of(head[i].Text);
            foreach (var verb in (ReadOnlySpan<string>)["ban hành kế hoạch", "xây dựng kế hoạch", "ban hành chương trình", "xây dựng chương trình", "ban hành đề án"])
            {
                var at = lower.IndexOf(verb, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                var start = verb.IndexOf(' ', verb.IndexOf(' ', StringComparison.Ordinal) + 1) + 1 + at;
                var text = head[i].Text[start..];
                foreach (var end in (ReadOnlySpan<string>)[", nội dung", ", cụ thể", " với nội dung", " với các nội dung", " như sau", ", như sau"])
                {
                    if (text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var stop and > 0)
                        text = text[..stop];
                }

                return text.TrimEnd(':', ' ', '.');
            }
        }

        return "";
    }

    private static string AttachedTo(PlanParts parts) =>
        parts.Head.Select(paragraph => paragraph.Text)
            .Concat(parts.Appendices.SelectMany(appendix => appendix.Attached is { } text ? new[] { text } : []))
            .LastOrDefault(AppendixHeading.IsAttachedTo) ?? "";

    private static string? SignerOf(PlanParts parts)
    {
        var lines = parts.Closing.OfType<Paragraph>().Where(paragraph => paragraph.Marker is null).Select(paragraph => paragraph.Text).ToArray();
        var first = Array.FindIndex(lines, line => Words.AreCapitals(line) && Signature.IsCapacity(line));
        if (first < 0)
            return null;
        var last = first;
        while (last + 1 < lines.Length && (Words.AreCapitals(lines[last + 1]) || lines[last + 1].Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]))) && last - first < 4)
            last++;
        return string.Join(" - ", lines[first..(last + 1)]);
    }

    /// <summary>The years that a title names: "năm 2024 và đầu năm 2025", "giai đoạn 2022-2030".</summary>
    private static (int First, int Last)? YearsIn(string title)
    {
        var lower = Lower.Of(title);
        (int First, int Last)? found = null;
        for (var at = 0; at + 4 <= lower.Length; at++)
        {
            if (!char.IsAsciiDigit(lower[at]) || (at > 0 && (char.IsAsciiDigit(lower[at - 1]) || lower[at - 1] == '/')) || !int.TryParse(lower.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                continue;
            var before = lower.AsSpan(0, at).TrimEnd();
            if (year is < 1990 or > 2100 || !(before.EndsWith("năm") || before.EndsWith("giai đoạn") || (found is not null && before.EndsWith('-')) || before.EndsWith("kỳ")))
                continue;
            found = found is var (first, _) ? (first, year) : (year, year);
            at += 3;
        }

        return found is var (from, to) && to < from ? (from, from) : found;
    }
}
