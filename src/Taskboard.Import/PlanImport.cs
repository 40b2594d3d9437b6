using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;

namespace Taskboard.Import;

/// <summary>From the bytes of a file to a draft plan, or the reason why not.</summary>
public static class PlanImport
{
    /// <summary>Opens and reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name it came under; only shown.</param>
    /// <param name="options">The year and calendar, where the person who imports knows better.</param>
    public static ImportOutcome Read(ReadOnlySpan<byte> bytes, string fileName, ReadOptions options) => Read(DocumentFile.Open(bytes, fileName), options);

    /// <summary>Reads what was pasted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="html">The formatted content, where the clipboard had it.</param>
    /// <param name="fileName">The name to show.</param>
    /// <param name="options">The year and calendar, where the person who imports knows better.</param>
    public static ImportOutcome ReadPasted(string text, string? html, string fileName, ReadOptions options) => Read(DocumentFile.OpenPasted(text, html, fileName), options);

    private static ImportOutcome Read(DocumentOutcome outcome, ReadOptions options) => outcome switch
    {
        DocumentOutcome.Opened(var document) => Read(document, options),
        DocumentOutcome.Refused(var problem) => new ImportOutcome.Refused(problem),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    private static ImportOutcome Read(PlanDocument document, ReadOptions options)
    {
        var draft = PlanReader.Read(document, options);
        return draft.Warnings.Contains(DraftWarning.NotAPlan)
            ? new ImportOutcome.Refused(new DocumentProblem.NoPlan())
            : new ImportOutcome.Drafted(draft, document);
    }
}
