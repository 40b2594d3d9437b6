using Taskboard.Domain.Directory;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Bench.Drills;

/// <summary>What must hold after a drill, looked up in the database itself.</summary>
internal sealed class Proof(Database database)
{
    private const string TaskStream = "task/";

    /// <summary>What does not hold.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Records of the journal.</summary>
    public long Records { get; private set; }

    /// <summary>The journal's head and digest.</summary>
    public string Head { get; private set; } = "";

    /// <summary>The last version of each task.</summary>
    public Dictionary<string, long> Versions { get; } = [];

    /// <summary>Commands in the journal of which nobody was told.</summary>
    public int Untold { get; private set; }

    /// <summary>Every acknowledged command is in the journal once, at the place that was said; nothing is there that nobody asked for, but for what happens
    /// by itself; moments are true.</summary>
    public async Task Compare(OpenLoop users, long after, DateTimeOffset begun, DateTimeOffset ended)
    {
        var found = new Dictionary<(string Task, string Key), List<JournalRecord>>();
        var bySystem = new HashSet<(string Task, long Version)>();
        for (var position = after; await database.Journal.ReadAfter(position, 1_000, default) is { Count: > 0 } page; position = page[^1].Position)
            foreach (var record in page.Where(static record => record.Stream.StartsWith(TaskStream, StringComparison.Ordinal)))
            {
                var task = record.Stream[TaskStream.Length..];
                Versions[task] = record.Version;
                if (record.Actor.Id == ActingUser.SystemId)
                {
                    bySystem.Add((task, record.Version));
                    continue;
                }
                var key = record.CommandId[(record.CommandId.IndexOf('.', StringComparison.Ordinal) + 1)..];
                if (!found.TryGetValue((task, key), out var records))
                    found[(task, key)] = records = [];
                records.Add(record);
                if (!users.Given.ContainsKey((task, key)))
                    Faults.Add($"record {record.Position} is of a command {record.CommandId} that nobody gave");
                if (record.At < begun || record.At > ended)
                    Faults.Add($"record {record.Position} says {record.At:O}, which is not when it was");
            }
        foreach (var other in users.ByOthers.Keys.Except(bySystem))
            Faults.Add($"version {other.Version} of task {other.Task} was found by a user, and nobody made it");
        foreach (var refused in users.Refused.Keys.Where(found.ContainsKey))
            Faults.Add($"command {refused.Key} was refused and is in the journal");
        foreach (var move in users.Done)
        {
            if (!found.TryGetValue((move.Task, move.Key), out var records))
                Faults.Add($"lost: command {move.Key} was acknowledged at position {move.Position} and is not in the journal");
            else if (records is not [var record])
                Faults.Add($"twice: command {move.Key} is in the journal {records.Count} times");
            else if ((record.Position, record.Version) != (move.Position, move.Version))
                Faults.Add($"command {move.Key}: position {record.Position}, version {record.Version} and not {move.Position}, {move.Version} as was said");
        }
        Untold = found.Count - users.Done.Select(static move => (move.Task, move.Key)).Distinct().Count(found.ContainsKey);
    }

    /// <summary>The chains verify.</summary>
    public async Task Verify()
    {
        var verification = await JournalVerifier.Verify(database, null, default);
        Records = verification.Head.Position;
        Head = verification.Head.ToString();
        if (!verification.IsSound)
            Faults.Add($"the journal does not verify: {verification.Fault}");
    }

    /// <summary>The read tables are what the journal makes them.</summary>
    public async Task Rebuild()
    {
        var before = await Dump();
        await ReadTables.Rebuild(database, new DomainProjector(WorkflowBook.Default), default);
        if (await Dump() != before)
            Faults.Add("the read tables differ from a rebuild");
    }

    private async Task<string> Dump()
    {
        using var text = new StringWriter();
        await ReadTables.Dump(database, text, default);
        return text.ToString();
    }
}
