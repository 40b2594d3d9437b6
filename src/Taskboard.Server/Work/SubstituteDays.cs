using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Work;

/// <summary>When a new day begins, ends the live connections of those who act for somebody from that day on, or no longer do: they come back with what they have
/// then. Rights themselves are worked out by the day at every request.</summary>
internal sealed class SubstituteDays(DirectoryBook directory, Clock clock, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(20);

    /// <summary>Those whose rights differ between two days because they act for somebody on one of them.</summary>
    public static IReadOnlyList<string> Changing(IEnumerable<Domain.Directory.Person> people, DateOnly before, DateOnly after) =>
        [.. people.SelectMany(person => person.Substitutions).Where(one => one.Holds(before) != one.Holds(after)).Select(one => one.SubstituteId).Distinct()];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var day = clock.Today;
        using var timer = new PeriodicTimer(s_pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var today = clock.Today;
            if (today == day)
                continue;
            foreach (var id in Changing(directory.People, day, today))
                directory.Touch(id);
            day = today;
        }
    }
}
