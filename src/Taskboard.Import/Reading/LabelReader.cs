using System.Collections.Immutable;
using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Takes a paragraph apart where labels stand in it.</summary>
internal static class LabelReader
{
    public static bool IsLabel(OutlineNode node) => node.Table is null && Labels.TryRead(node.Lowered, 0, out _, out _);

    /// <summary>The words before the first label, and each label with its value.</summary>
    public static (string Words, ImmutableArray<LabelValue> Labels) Read(OutlineNode node)
    {
        var text = node.Text;
        var labels = ImmutableArray.CreateBuilder<LabelValue>();
        var words = text;
        LabelKind? open = null;
        var start = 0;
        foreach (var at in Places(text))
        {
            if (!Labels.TryRead(node.Lowered, at, out var kind, out var value))
                continue;
            if (open is { } before)
                labels.Add(new LabelValue(before, Trimmed(text[start..at]), node));
            else
                words = text[..at];
            (open, start) = (kind, value);
        }

        if (open is { } last)
            labels.Add(new LabelValue(last, Trimmed(text[start..]), node));
        return (Trimmed(words), labels.ToImmutable());
    }

    /// <summary>A label stands at the beginning, or after a full stop, a semicolon or an opening bracket.</summary>
    private static IEnumerable<int> Places(string text)
    {
        yield return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or ';' or '(' or '/')
            {
                var next = Words.SkipSpaces(text, i + 1);
                if (next < text.Length && (next > i + 1 || text[i] == '('))
                    yield return next;
            }
        }
    }

    private static string Trimmed(string text)
    {
        var trimmed = text.Trim(' ', ';');
        var open = trimmed.EndsWith("...", StringComparison.Ordinal);
        trimmed = trimmed.TrimEnd('.', '/', ' ', ';');
        if (trimmed.EndsWith(')') && !trimmed.Contains('(', StringComparison.Ordinal))
            trimmed = trimmed[..^1];
        if (trimmed.EndsWith('(') || (trimmed.StartsWith('(') && !trimmed.Contains(')', StringComparison.Ordinal)))
            trimmed = trimmed.Trim('(', ' ');
        return open ? trimmed + "..." : trimmed;
    }
}
