namespace Taskboard.Import.Documents;

/// <summary>Counts what is kept of a document, so that no file makes the reader take more memory than a plan needs.</summary>
internal sealed class ReadingBudget
{
    private int characters = PlanFile.MostCharacters;
    private int pieces = PlanFile.MostPieces;

    /// <exception cref="DocumentFault">There are more than in any plan.</exception>
    public void TakeCharacters(int count)
    {
        if ((characters -= count) < 0)
            throw new DocumentFault(new DocumentProblem.TooLong());
    }

    /// <summary>A paragraph, a cell, a style.</summary>
    /// <exception cref="DocumentFault">There are more than in any plan.</exception>
    public void TakePiece()
    {
        if (--pieces < 0)
            throw new DocumentFault(new DocumentProblem.TooLong());
    }
}
