using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Json;

namespace Taskboard.Domain.Tests.Events;

/// <summary>What stands in a journal stays readable for ever, byte by byte.</summary>
public sealed class PinnedEventTests
{
    public static TheoryData<string> Families => [.. EventSamples.Families.Select(family => family.Name)];

    [Theory, MemberData(nameof(Families))]
    public void Every_pinned_event_is_read_and_written_as_the_same_bytes(string name)
    {
        var family = Family(name);
        foreach (var sample in EventSamples.Of(family).All)
        {
            Assert.True(sample.Today is not null, $"{EventSamples.FileOf(family)}: a line \"> JSON\" is missing below \"< {sample.Stored}\".");
            var read = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes($"[{sample.Stored}]"), TypeOf(family))!;
            var written = JsonSerializer.SerializeToUtf8Bytes(read, TypeOf(family));

            Assert.True(
                Encoding.UTF8.GetString(written) == $"[{sample.Today}]",
                $"""
                The journal holds events like this one, and they would be written differently now:
                pinned  {sample.Today}
                today   {Encoding.UTF8.GetString(written)[1..^1]}
                A member was renamed, removed, moved or given another form: undo that. If a member with a default was added, keep the old line as "< JSON" in
                {EventSamples.FileOf(family)}, put the bytes of today below it as "> JSON", and add a line "= JSON" in which the new member is set.
                """);
        }
    }

    [Theory, MemberData(nameof(Families))]
    public void Every_type_of_event_is_pinned(string name)
    {
        var family = Family(name);
        var pinned = EventSamples.Of(family).All.Select(sample => JsonDocument.Parse(sample.Stored).RootElement.GetProperty("type").GetString()).ToHashSet();

        foreach (var type in family.GetCustomAttributes<JsonDerivedTypeAttribute>())
            Assert.True(
                pinned.Contains((string)type.TypeDiscriminator!),
                $"""
                {type.DerivedType.Name} has no pinned bytes. Add a line to {EventSamples.FileOf(family)}, with every member set:
                = {"{"}"type":"{type.TypeDiscriminator}",...{"}"}
                (write any JSON that can be read; the failure of the other test shows the bytes to pin)
                """);
    }

    [Theory, MemberData(nameof(Families))]
    public void Every_member_of_an_event_is_pinned(string name)
    {
        var family = Family(name);
        var seen = new HashSet<(Type, string)>();
        foreach (var sample in EventSamples.Of(family).All)
        {
            using var document = JsonDocument.Parse(sample.Stored);
            var type = family.GetCustomAttributes<JsonDerivedTypeAttribute>()
                .Single(a => (string)a.TypeDiscriminator! == document.RootElement.GetProperty("type").GetString()).DerivedType;
            WireMembers.Note(document.RootElement, type, seen);
        }

        var bare = WireMembers.Reachable(family).Where(member => !seen.Contains(member)).Select(member => $"{member.Item1.Name}.{member.Item2}");
        Assert.True(
            !bare.Any(),
            $"No pinned event has these members set: {string.Join(", ", bare)}. Add a line \"= JSON\" in which they are to {EventSamples.FileOf(family)}.");
    }

    [Fact]
    public void Every_word_of_a_closed_set_is_pinned()
    {
        var pinned = WordSamples.All;
        foreach (var set in EventSamples.Families.SelectMany(WireMembers.SetsOf).Distinct().OrderBy(set => set.Name, StringComparer.Ordinal))
        {
            var today = WireMembers.WordsOf(set);
            Assert.True(
                pinned.TryGetValue(set.Name, out var words) && words.All(today.Contains) && today.All(words.Contains),
                $"""
                The words of {set.Name} stand in journals. A word may be added and none renamed or removed. Its line in {WordSamples.File}:
                pinned  {set.Name}: {string.Join(' ', words ?? [])}
                today   {set.Name}: {string.Join(' ', today)}
                """);
        }
    }

    private static Type Family(string name) => EventSamples.Families.Single(family => family.Name == name);

    private static System.Text.Json.Serialization.Metadata.JsonTypeInfo TypeOf(Type family) => DomainJson.Readable.GetTypeInfo(family.MakeArrayType())
        ?? throw new InvalidOperationException($"DomainJson does not know {family.Name}[]");
}
