using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Taskboard.Domain.Json;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>Seeded commands, sensible and senseless, by everybody, on tasks of every kind.</summary>
public sealed class RandomWalkTests
{
    private const int Seeds = 20;
    private const int CommandsPerSeed = 5_000;
    private const int CommandsPerTask = 60;

    public static TheoryData<int> SeedData => new(Enumerable.Range(1, Seeds));

    [Theory, MemberData(nameof(SeedData))]
    public void Whatever_is_commanded_the_rules_answer_and_the_task_stays_whole(int seed)
    {
        var commands = new RandomCommands(new Random(seed));
        var now = Given.Now();
        PlanTask? task = null;
        var done = 0;
        for (var i = 0; i < CommandsPerSeed; i++)
        {
            if (i % CommandsPerTask == 0)
            {
                task = null;
                now = Given.Now(parentState: commands.ParentState());
            }
            now = now with { Today = now.Today.AddDays(commands.DaysLater()) };
            var call = commands.Next(task, now);
            Survives(Sent(call), DomainJson.Readable.TaskCall);
            switch (PlanTask.Decide(task, call, now))
            {
                case Outcome<TaskEvent>.Refused refused:
                    Survives(refused.Why, DomainJson.Readable.Refusal);
                    break;
                case Outcome<TaskEvent>.Done { Events: { Count: > 0 } events }:
                    Survives([.. events], DomainJson.Readable.TaskEventArray);
                    var after = PlanTask.Evolve(task, events);
                    Invariants.Hold(task, call, events, after, now);
                    Survives(after, DomainJson.Readable.PlanTask);
                    task = after;
                    done++;
                    break;
            }
        }
        Assert.True(done > CommandsPerSeed / 5, $"only {done} commands were accepted: the walk proves little");
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void What_a_card_offers_is_what_the_rules_accept(int seed)
    {
        var commands = new RandomCommands(new Random(seed));
        var now = Given.Now(parentState: "distributed");
        PlanTask? task = null;
        for (var i = 0; i < 600; i++)
        {
            if (i % CommandsPerTask == 0)
                task = null;
            if (PlanTask.Decide(task, commands.Next(task, now), now) is Outcome<TaskEvent>.Done { Events: { Count: > 0 } events })
                task = PlanTask.Evolve(task, events);
            if (task is null)
                continue;
            var user = commands.Anybody();
            if (!task.IsKnownTo(user))
                continue;
            foreach (var choice in task.Choices(user, now))
            {
                if (choice.IsOpen && Filling.LacksFiles(choice.Transition, task))
                    continue;
                var outcome = PlanTask.Decide(task, new(task.Id, "c", task.Version, user, Filling.Move(choice.Transition, task, now.Today)), now);
                var why = (outcome as Outcome<TaskEvent>.Refused)?.Why;
                Assert.Equal(Text(choice.Why), why is Finished ? Text(choice.Why) : Text(why));
            }
        }
    }

    /// <summary>The command as it arrives in another process: what is no text (half a surrogate pair) does not survive a wire.</summary>
    private static TaskCall Sent(TaskCall call) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(call, DomainJson.Readable.TaskCall), DomainJson.Readable.TaskCall)!;

    private static string Text(Refusal? why) => why is null ? "" : JsonSerializer.Serialize(why, DomainJson.Readable.Refusal);

    private static void Survives<T>(T value, JsonTypeInfo<T> type)
    {
        var text = JsonSerializer.Serialize(value, type);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type)!, type);
        Assert.Equal(text, again);
    }
}
