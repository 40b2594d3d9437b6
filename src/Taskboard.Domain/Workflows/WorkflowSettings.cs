using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Workflows;

/// <summary>What a province has changed of the workflows: numbers marked (ct) and steps switched off. Everything else of a workflow
/// is law or usage and stays.</summary>
public sealed record WorkflowSettings
{
    /// <summary>The most days or things that a number may say.</summary>
    public const int MostNumber = 366;

    /// <summary>Nothing changed.</summary>
    public static WorkflowSettings Default { get; } = new();

    /// <summary>Numbers that differ from the tables, by key.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    /// <summary>Keys of the optional steps that are switched off.</summary>
    public IReadOnlyList<string> StepsOff { get; init; } = [];

    /// <summary>The first fault, or null: a key that no workflow knows, a number out of bounds. Checked when settings are changed; a book
    /// built from older settings passes over keys that are no more.</summary>
    /// <param name="only">The one key that was changed; null to check all.</param>
    public Refusal? Check(string? only = null)
    {
        if (only is not null && !WorkflowSetting.All.Any(s => s.Key == only) && !WorkflowBook.Default.All.Any(w => w.OptionalSteps.Any(s => s.Key == only)))
            return new FieldWrong(only, FieldFault.Unknown);
        foreach (var (key, number) in Numbers)
        {
            if (only is not null && key != only)
                continue;
            if (WorkflowSetting.All.FirstOrDefault(s => s.Key == key) is not { } setting)
                return new FieldWrong(key, FieldFault.Unknown);
            if (number < setting.Least || number > setting.Most)
                return new FieldWrong(key, number < setting.Least ? FieldFault.NotANumber : FieldFault.TooMuch);
        }
        return StepsOff.FirstOrDefault(key => (only is null || key == only) && !WorkflowBook.Default.All.Any(w => w.OptionalSteps.Any(s => s.Key == key))) is { } unknown
            ? new FieldWrong(unknown, FieldFault.Unknown)
            : null;
    }
}
