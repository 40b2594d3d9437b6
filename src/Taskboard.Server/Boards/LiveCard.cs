using Taskboard.Domain.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>A task at one version, its card's facts once somebody needs them, and the card's bytes once it is shown. What nobody looks at costs
/// nothing but the task itself.</summary>
/// <param name="task">The task.</param>
/// <param name="changedAt">When it came to this version.</param>
/// <param name="maker">Makes the facts.</param>
public sealed class LiveCard(PlanTask task, DateTimeOffset changedAt, CardMaker maker)
{
    private readonly byte[]?[] _html = new byte[]?[Languages];
    private CardFacts? _facts;

    private static readonly int Languages = Enum.GetValues<Language>().Length;

    /// <summary>The task.</summary>
    public PlanTask Task => task;

    /// <summary>What the card shows. Two threads may make it at once, and come to the same.</summary>
    public CardFacts Facts => _facts ??= maker.Make(task, changedAt);

    /// <summary>The rendered card in UTF-8; null while it was not rendered in that language.</summary>
    public byte[]? Html(Language language) => Volatile.Read(ref _html[(int)language]);

    /// <summary>Keeps the rendered card.</summary>
    public void Keep(Language language, byte[] html) => Volatile.Write(ref _html[(int)language], html);

    /// <summary>The task after events.</summary>
    public LiveCard After(IReadOnlyList<TaskEvent> events, DateTimeOffset at) => new(PlanTask.Evolve(task, events), at, maker);

    /// <summary>The same task, to be shown anew: a name that stands on its card has changed.</summary>
    public LiveCard Anew() => new(task, changedAt, maker);
}
