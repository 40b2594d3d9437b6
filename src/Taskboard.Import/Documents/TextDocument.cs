using System.Collections.Immutable;
using System.Text;

namespace Taskboard.Import.Documents;

/// <summary>Opens plain text in whatever encoding it came: UTF-8, UTF-16, Windows-1258, TCVN3.</summary>
public static class TextDocument
{
    /// <summary>Reads the bytes of a text file into numbered lines, NFC.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that it came under; only shown.</param>
    /// <returns>The document, or why it is none. Never throws.</returns>
    public static DocumentOutcome Open(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > PlanFile.LargestBytes)
            return new DocumentOutcome.Refused(new DocumentProblem.TooLarge(bytes.Length));
        if (FileSignature.NameOf(bytes) is { } format)
            return new DocumentOutcome.Refused(new DocumentProblem.Unsupported(format));
        if (TextDecoding.Decode(bytes) is not { } decoded)
            return new DocumentOutcome.Refused(new DocumentProblem.Binary());
        if (string.IsNullOrWhiteSpace(decoded))
            return new DocumentOutcome.Refused(new DocumentProblem.Empty());

        var text = OldFonts.Convert(decoded);
        if (OldFonts.LooksLikeVni(text))
            return new DocumentOutcome.Refused(new DocumentProblem.FontEncoded("VNI"));
        return new DocumentOutcome.Opened(FromText(text, fileName));
    }

    /// <summary>A document of text that is known to be Unicode, such as what was pasted into a form.</summary>
    /// <param name="text">The text; any line ends.</param>
    /// <param name="fileName">The name to show.</param>
    public static PlanDocument FromText(string text, string fileName)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in Composed(text).EnumerateLines())
            lines.Add(Printable(line));
        return new PlanDocument(fileName, lines.ToImmutable(), []);
    }

    private static ReadOnlySpan<char> Composed(string text)
    {
        try
        {
            return text.Replace("\f", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // a lone surrogate cannot be composed: it becomes the replacement character first
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        }
    }

    /// <summary>The line without characters that are never seen; tabs stay, for they part the cells of tables.</summary>
    private static string Printable(ReadOnlySpan<char> line)
    {
        var buffer = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c is '\u00a0' or '\u202f' or '\u2007' or '\u3000')
                buffer.Append(' ');
            else if (c == '\t' || !(char.IsControl(c) || c is '\u00ad' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')))
                buffer.Append(c);
        }

        return buffer.ToString();
    }
}
