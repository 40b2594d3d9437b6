using Taskboard.Import.Documents;

namespace Taskboard.Server.Texts;

/// <summary>Why a file cannot be read as a plan, in words.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="ToDo">What to do about it.</param>
public sealed record DocumentWords(string What, string ToDo)
{
    /// <summary>The words of a problem.</summary>
    public static DocumentWords Of(DocumentProblem problem, Language language) => language == Language.Vi
        ? new(problem.What, problem.Remedy)
        : new(
            problem switch
            {
                DocumentProblem.TooLarge large => Text.Get(language, problem.Code, large.Bytes / 1_048_576, PlanFile.LargestBytes / 1_048_576),
                DocumentProblem.Unsupported unsupported => Text.Get(language, problem.Code, unsupported.Format),
                DocumentProblem.OldFormat old => Text.Get(language, problem.Code, old.Format),
                DocumentProblem.FontEncoded font => Text.Get(language, problem.Code, font.Encoding),
                _ => Text.Get(language, problem.Code),
            },
            Text.Get(language, problem.Code + ".do"));
}
