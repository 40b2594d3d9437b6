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
    public static PlanDocument FromText(string text, string fileName) => new(fileName, [.. TextLines.Of(text)], []);
}
