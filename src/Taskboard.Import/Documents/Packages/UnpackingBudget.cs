namespace Taskboard.Import.Documents.Packages;

/// <summary>Counts the bytes that all parts of a package unpack to.</summary>
internal sealed class UnpackingBudget
{
    private long left = PlanFile.LargestUnpacked;

    /// <exception cref="DocumentFault">There are more than any plan has.</exception>
    public void Take(int bytes)
    {
        if ((left -= bytes) < 0)
            throw new DocumentFault(new DocumentProblem.UnpacksTooLarge());
    }
}
