namespace Taskboard.Import.Documents;

/// <summary>Ends the reading of a file from deep within it; <see cref="DocumentFile"/> turns it into a refusal.</summary>
internal sealed class DocumentFault(DocumentProblem problem) : Exception(problem.Code)
{
    public DocumentProblem Problem => problem;
}
