using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;

namespace Taskboard.Import;

/// <summary>What came of an import: a draft, or the reason why not.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Draft">What it proposes.</param>
    /// <param name="Document">Its lines, to show beside the proposals.</param>
    public sealed record Drafted(PlanDraft Draft, PlanDocument Document) : ImportOutcome;

    /// <summary>The file is no plan that can be read.</summary>
    /// <param name="Problem">Why, and what to do.</param>
    public sealed record Refused(DocumentProblem Problem) : ImportOutcome;
}
