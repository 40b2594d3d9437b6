using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tests.People;

/// <summary>Who followed a unit, step by step.</summary>
public sealed class UnitPassageTests
{
    private static readonly Dictionary<string, Unit> s_units = new[]
    {
        Ended("a", "2025-02-28", "b"), Ended("b", "2025-06-30", "c"), There("c"),
        Ended("split", "2025-02-28", "b", "c"),
        Ended("gone", "2024-12-31"),
        Ended("left", "2024-12-31") with { Succession = null },
        Ended("gave-some", "2024-12-31", "c") with { Succession = new(SuccessionKind.Transfer, new(2023, 1, 1), "QĐ 9", ["c"]) },
        Ended("round-1", "2025-02-28", "round-2"), Ended("round-2", "2025-06-30", "round-1"),
    }.ToDictionary(unit => unit.Id);

    [Theory]
    [InlineData("c", "")]
    [InlineData("a", "a>b@2025-03-01 b>c@2025-07-01")]
    [InlineData("split", "split>b,c@2025-03-01 b>c@2025-07-01")]
    [InlineData("gone", "gone>@2025-01-01")]
    [InlineData("left", "left>@2025-01-01")]
    [InlineData("gave-some", "gave-some>@2025-01-01")]
    [InlineData("round-1", "round-1>round-2@2025-03-01 round-2>round-1@2025-07-01")]
    public void Each_step_has_its_day_and_those_that_follow(string id, string steps) => Assert.Equal(
        steps,
        string.Join(' ', UnitPassages.Of(s_units[id], s_units.GetValueOrDefault).Select(step => $"{step.Unit.Id}>{string.Join(',', step.Followers.Select(f => f.Id))}@{step.From:yyyy-MM-dd}")));

    private static Unit There(string id) => new() { Id = id, Version = 1, Name = id, ShortName = id };

    private static Unit Ended(string id, string last, params string[] followers)
    {
        var to = DateOnly.ParseExact(last, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var kind = followers.Length switch { 0 => SuccessionKind.Dissolve, 1 => SuccessionKind.Merge, _ => SuccessionKind.Split };
        return There(id) with { ValidTo = to, Succession = new(kind, to.AddDays(1), "NQ 15", followers) };
    }
}
