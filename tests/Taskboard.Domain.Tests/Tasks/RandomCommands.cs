using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>Commands as users, forms, scripts and attackers might give them.</summary>
internal sealed class RandomCommands(Random random)
{
    private static readonly string[] s_texts =
        ["Đã có", "", " ", "2026-03-01", "2026-13-45", "9999-12-31", "12", "-3", "1.500.000", "\ud800", "a\u0000b", "<script>alert(1)</script>", new('x', 5_000), "Bộ Ngoại giao\nSở Y tế"];

    private static readonly UnitRef[] s_units =
        [Given.Culture, Given.Health, Given.Press, Given.FinanceUnit, Given.PoliceUnit, new(null, "các sở, ngành"), new(null, "Bộ Ngoại giao")];

    public ActingUser Anybody() => Pick(Given.Everyone);

    public string? ParentState() => Pick(null, "printing", "distributed", CommonStates.Closed);

    public int DaysLater() => random.Next(20) == 0 ? random.Next(5) : 0;

    public TaskCall Next(PlanTask? task, Moment now)
    {
        if (task is null)
            return new("t-1", "c", null, Given.Coordinator, new PlanIt(Planned()));
        var based = random.Next(30) == 0 ? Pick<long?>(null, task.Version - 1) : task.Version;
        var command = random.Next(100) switch
        {
            < 45 => Forward(task, now),
            < 70 => Part(task),
            _ => null,
        };
        if (command is { } sensible)
            return new(task.Id, "c", based, sensible.By, sensible.Command);
        return new(task.Id, "c", based, Anybody(), Anything(task, now));
    }

    private TaskPlanned Planned() => Given.Planned(Pick<TaskKind>([.. TaskKinds.All]), [.. Enum.GetValues<TaskTrait>().Where(_ => random.Next(3) == 0)]) with
    {
        ParentId = random.Next(2) == 0 ? "t-0" : null,
    };

    /// <summary>What the right person would do next, filled in rightly.</summary>
    private (ActingUser By, TaskCommand Command)? Forward(PlanTask task, Moment now)
    {
        var possible = now.Workflows.For(task.Kind).Leaving(task.State)
            .Where(t => t.When.All(c => c.Holds(task.Traits)) && (t.Action != "cancel" || random.Next(20) == 0))
            .ToList();
        if (possible.Count == 0)
            return null;
        var transition = Pick<Transition>(possible);
        var user = Given.Everyone.FirstOrDefault(u => transition.By.Any(who => who.Includes(u, task)));
        return user is null ? null : (user, Filling.LacksFiles(transition, task) ? Given.Attach() : Filling.Move(transition, task, now.Today));
    }

    private (ActingUser By, TaskCommand Command)? Part(PlanTask task)
    {
        var open = task.Parts.Where(p => p.IsOpen).ToList();
        if (open.Count == 0)
            return null;
        var part = Pick<Part>(open);
        var action = part.State == PartState.Reported ? Pick(PartAction.Accept, PartAction.Return) : Pick(PartAction.Report, PartAction.Report, PartAction.Waive);
        var answer = part.Kind == PartKind.Opinion && action == PartAction.Report ? Pick<PartAnswer?>(PartAnswer.Agrees, PartAnswer.Differs) : null;
        var owner = Given.Everyone.FirstOrDefault(u => u.BelongsTo([part.Unit]) && u.Role == UserRole.Officer);
        var by = action == PartAction.Report && owner is not null ? owner : Given.Coordinator;
        return (by, new MovePart(part.Id, action, "Nội dung", answer));
    }

    private TaskCommand Anything(PlanTask task, Moment now) => random.Next(19) switch
    {
        0 => new MoveIt(Pick<string>([.. now.Workflows.For(task.Kind).Transitions.Select(t => t.Action)]), Fields(task, now)),
        1 => new MoveIt(Pick("no-such", "", "submit", "resume"), random.Next(3) == 0 ? null! : Fields(task, now)),
        2 => new GiveResponsibility(Responsibility(), Pick(s_texts), random.Next(2) == 0 ? null : now.Today),
        3 => new CorrectDetails(task.Details with { Title = Pick(s_texts), Leader = Pick(s_texts), Recipients = [Pick(s_texts)] }, Pick(s_texts)),
        4 => new ChangeWindow(TimingRule.None, new DateWindow(Day(now), Day(now), Day(now), Pick(Enum.GetValues<Certainty>())), Pick(s_texts)),
        5 => new ChangeTrait(Pick(Enum.GetValues<TaskTrait>()), random.Next(2) == 0, Pick(s_texts)),
        6 => new SplitIt(Planned(), task.Details with { Title = Pick(s_texts) }, Pick(s_texts)),
        7 => new PlanIt(Planned()),
        9 => Pick<TaskCommand>(new AddComment(Pick(s_texts), []), new EditComment(1, Pick(s_texts), []), new WithdrawComment(1, Pick(s_texts))),
        10 => Pick<TaskCommand>(
            new AddItem(Pick(s_texts), Pick(s_units), Day(now)), new ChangeItem(random.Next(4), Pick(s_texts), null, Day(now)),
            new TickItem(random.Next(4), random.Next(2) == 0), new RemoveItem(random.Next(4))),
        11 => Pick<TaskCommand>(new PutLabel(Pick(s_texts), Pick(Enum.GetValues<LabelColour>())), new RemoveLabel(Pick(s_texts))),
        12 => Pick<TaskCommand>(
            new AddLink(Pick(Enum.GetValues<LinkKind>()), "t-2"), new RemoveLink(Pick(Enum.GetValues<LinkKind>()), "t-2"), new PassBlocker("t-2", random.Next(2) == 0)),
        14 => Pick<TaskCommand>(
            new ProposeHandOver(Responsibility(), Pick(s_texts), random.Next(2) == 0 ? null : Day(now)), new GiveResponsibility(Responsibility(), "Phân công lại", Day(now))),
        15 => Pick<TaskCommand>(
            new AnswerHandOver(task.LastHandOver, random.Next(2) == 0, Pick(s_texts)), new WithdrawHandOver(task.LastHandOver, Pick(s_texts)), new TakeOver(task.LastHandOver)),
        16 => Pick<TaskCommand>(
            new AskExtension(Day(now), Pick(s_texts)), new DecideExtension(task.LastExtension, random.Next(2) == 0, random.Next(2) == 0 ? null : Day(now), Pick(s_texts))),
        17 => Pick<TaskCommand>(
            Given.Attach(Pick(s_texts), size: random.Next(-1, 3), kind: Pick(Enum.GetValues<PaperKind>())), Given.Attach(), new RemoveFile(random.Next(4), Pick(s_texts)), new EraseFile(random.Next(4)),
            new MoveIt("submit", Fields(task, now), new Dictionary<string, int> { ["translation"] = random.Next(4) })),
        18 => new ReviewIt(Pick(s_texts)),
        8 => new ChangeLimit(random.Next(2) == 0, Pick(s_texts)),
        _ => new MovePart(random.Next(6), Pick(Enum.GetValues<PartAction>()), Pick(s_texts), Pick<PartAnswer?>(null, PartAnswer.Agrees, PartAnswer.Differs)),
    };

    private Dictionary<string, string> Fields(PlanTask task, Moment now)
    {
        var asked = now.Workflows.For(task.Kind).Leaving(task.State).SelectMany(t => t.Fields).Select(f => f.Id).Append("unknown").Distinct();
        return asked.Where(_ => random.Next(3) > 0).ToDictionary(id => id, _ => Pick(s_texts));
    }

    private Responsibility Responsibility() => new()
    {
        Lead = [.. s_units.Where(_ => random.Next(5) == 0)],
        Coordinating = [.. s_units.Where(_ => random.Next(3) == 0)],
    };

    private DateOnly? Day(Moment now) => random.Next(3) == 0 ? null : now.Today.AddDays(random.Next(-50, 50));

    private T Pick<T>(params IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
