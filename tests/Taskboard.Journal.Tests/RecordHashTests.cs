using System.Text;
using Taskboard.Domain;

namespace Taskboard.Journal.Tests;

public class RecordHashTests
{
    private static readonly JournalRecord Record = new(
        7, "task/01", 3, Encoding.UTF8.GetBytes("[{\"a\":1}]"), Audience.OfUnits(["x", "y"]), new JournalActor("p1", "Hòa", "u1"),
        new DateTimeOffset(2025, 1, 20, 10, 0, 0, TimeSpan.Zero).AddMicroseconds(1), "c-1", Enumerable.Repeat((byte)0xAB, 32).ToArray(),
        ReadOnlyMemory<byte>.Empty);

    /// <summary>These bytes stand under every hash of every journal: whoever changes them breaks all of them.</summary>
    [Fact]
    public void The_bytes_that_are_hashed_stay_as_they_are_for_ever()
    {
        Assert.Equal(
            "7461736b626f6172642e7265636f72642e310a00000020abababababababababababababababababababababababababababababababab0000000774"
            + "61736b2f30310000000000000007000000000000000300062c2052cce80100000003632d3100000005753a782c79000000257b226964223a22703122"
            + "2c226e616d65223a2248c3b261222c22756e6974223a227531227d000000095b7b2261223a317d5d",
            Convert.ToHexStringLower(RecordHash.Encode(Record)));
        Assert.Equal("165269a08444d8fd522f6c19d83db94a90f9d8d5a172cd440f9ade588911c158", Convert.ToHexStringLower(RecordHash.Of(Record)));
        Assert.Equal("14fcfab8331b08750df8d11b86306cd31805e41d1b390c06618a12835074e506", Convert.ToHexStringLower(RecordHash.Continue(RecordHash.None.Span, RecordHash.Of(Record))));
    }

    [Fact]
    public void The_actor_is_written_as_he_is_for_ever() =>
        Assert.Equal("""{"id":"p1","name":"Hòa","unit":"u1"}""", Encoding.UTF8.GetString(Record.ActorJson));

    [Fact]
    public void An_actor_without_a_unit_names_none() =>
        Assert.Equal("""{"id":"system","name":"Hệ thống"}""", Encoding.UTF8.GetString(JournalJson.Write(new JournalActor("system", "Hệ thống", null))));

    [Fact]
    public void What_moves_from_one_field_to_the_next_changes_the_hash() =>
        Assert.NotEqual(
            RecordHash.Of(Record with { Stream = "task/0", CommandId = "1c-1" }),
            RecordHash.Of(Record with { Stream = "task/01", CommandId = "c-1" }));
}
