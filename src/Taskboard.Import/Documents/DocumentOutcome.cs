namespace Taskboard.Import.Documents;

/// <summary>What came of opening a file: a document, or the reason why not.</summary>
public abstract record DocumentOutcome
{
    private DocumentOutcome()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Document">Its lines and tables.</param>
    public sealed record Opened(PlanDocument Document) : DocumentOutcome;

    /// <summary>The file cannot be read.</summary>
    /// <param name="Problem">Why, and what to do.</param>
    public sealed record Refused(DocumentProblem Problem) : DocumentOutcome;
}
