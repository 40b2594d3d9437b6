using System.Reflection;
using System.Text.Json.Serialization;
using Taskboard.Domain.Json;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Events;

/// <summary>
/// The pinned bytes of one family of events, out of <c>Events/FAMILY.samples</c>. A line <c>= JSON</c> is an event as it is written today; a line
/// <c>&lt; JSON</c> is one as an earlier version wrote it, and the line <c>&gt; JSON</c> below it is what it means today. Lines with <c>#</c> say why.
/// </summary>
internal sealed record EventSamples(IReadOnlyList<EventSample> All)
{
    /// <summary>The families: every abstract event of the domain that can be written to a journal. A new one is found by itself.</summary>
    public static IReadOnlyList<Type> Families { get; } =
    [
        .. typeof(TaskEvent).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: false } && type.Name.EndsWith("Event", StringComparison.Ordinal))
            .Where(type => type.GetCustomAttribute<JsonPolymorphicAttribute>() is not null && DomainJson.Readable.GetTypeInfo(type.MakeArrayType()) is not null),
    ];

    /// <summary>Where the samples of a family stand, as a failure names it.</summary>
    public static string FileOf(Type family) => $"tests/Taskboard.Domain.Tests/Events/{family.Name}.samples";

    /// <summary>Reads them.</summary>
    public static EventSamples Of(Type family)
    {
        using var stream = typeof(EventSamples).Assembly.GetManifestResourceStream($"Events.{family.Name}.samples");
        Assert.True(stream is not null, $"The events of {family.Name} have no pinned bytes. Add the file {FileOf(family)} with a line \"= JSON\" for each type.");
        using var reader = new StreamReader(stream);
        var samples = new List<EventSample>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length < 3 || line[0] == '#')
                continue;
            switch (line[..2])
            {
                case "= ":
                    samples.Add(new(line[2..], line[2..]));
                    break;
                case "< ":
                    samples.Add(new(line[2..], null));
                    break;
                case "> ":
                    samples[^1] = samples[^1] with { Today = line[2..] };
                    break;
                default:
                    Assert.Fail($"{FileOf(family)}: a line begins with \"= \", \"< \", \"> \" or \"#\", and not like this: {line}");
                    break;
            }
        }
        return new(samples);
    }
}

/// <summary>One event as it stands in the journal.</summary>
/// <param name="Stored">The bytes that were written once.</param>
/// <param name="Today">The bytes that are written today for the same event.</param>
internal sealed record EventSample(string Stored, string? Today);
