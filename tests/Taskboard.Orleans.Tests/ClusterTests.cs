using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Orleans.Tests;

public sealed class ClusterTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(180)).Token;

    [Fact]
    public async Task A_command_given_to_any_node_is_decided_by_the_one_grain_of_its_task()
    {
        await using var cluster = await Cluster.Start(2);
        var task = (await cluster[0].Accept(1))[0];

        for (var version = 1; version <= 20; version++)
        {
            var reply = await cluster[version % 2].Retitle(task, version, $"c{version}", $"Thư {version}");
            Assert.Equal(version + 1, Assert.IsType<TaskReply.Done>(reply).Task.Version);
        }

        Assert.Equal("Thư 20", (await cluster[1].Engine.Load(task, Soon))!.Details.Title);
        Assert.True((await JournalVerifier.Verify(cluster[0].Database, null, Soon)).IsSound);
    }

    [Fact]
    public async Task A_refusal_comes_back_by_name_and_a_repeated_command_with_its_first_answer()
    {
        await using var cluster = await Cluster.Start(2);
        var task = (await cluster[0].Accept(1))[0];
        var first = Assert.IsType<TaskReply.Done>(await cluster[0].Retitle(task, 1, "one", "Một"));

        var late = Assert.IsType<TaskReply.Refused>(await cluster[1].Retitle(task, 1, "two", "Hai"));
        var again = Assert.IsType<TaskReply.Done>(await cluster[1].Retitle(task, 1, "one", "Một"));

        Assert.IsType<ChangedMeanwhile>(late.Why);
        Assert.Equal(("Một", Silo.Coordinator.Id), (late.Current!.Details.Title, late.ChangedBy!.Id));
        Assert.Equal((first.Position, true), (again.Position, again.Repeated));
    }

    [Fact]
    public async Task Every_command_has_one_effect_when_a_silo_is_killed_in_the_middle_of_ten_thousand()
    {
        const int Tasks = 50;
        const int Each = 200;
        await using var cluster = await Cluster.Start(3);
        var tasks = await cluster[0].Accept(Tasks);
        var acknowledged = new ConcurrentDictionary<(string Task, string Command), long>();
        var done = 0;
        var longest = TimeSpan.Zero;
        var gate = new Lock();

        var writing = tasks.Select((task, number) => Task.Run(async () =>
        {
            for (var version = 1L; version <= Each;)
            {
                // the first node is the one that lives; the others lose one of them in the middle
                var node = cluster[(int)((number + version) % 2 == 0 ? 0 : 1)];
                var command = string.Create(CultureInfo.InvariantCulture, $"c{version}");
                var started = Stopwatch.GetTimestamp();
                var reply = Assert.IsType<TaskReply.Done>(await node.Retitle(task, version, command, string.Create(CultureInfo.InvariantCulture, $"Thư {version}")));
                var taken = Stopwatch.GetElapsedTime(started);
                acknowledged[(task, command)] = reply.Position;
                version = reply.Task.Version;
                Interlocked.Increment(ref done);
                lock (gate)
                    longest = taken > longest ? taken : longest;
            }
        })).ToList();
        while (Volatile.Read(ref done) < Tasks * Each / 2 && !Task.WhenAll(writing).IsFaulted)
            await Task.Delay(5, Soon);
        await cluster[2].Kill();
        await Task.WhenAll(writing);

        Assert.Equal(Tasks * Each, acknowledged.Count);
        var journal = cluster[0].Database.Journal;
        foreach (var task in tasks)
        {
            var records = new List<JournalRecord>();
            await foreach (var record in journal.ReadStream("task/" + task, 1, Soon))
                records.Add(record);
            Assert.Equal(Each, records.Count);
            Assert.All(records, record => Assert.Equal(record.Position, acknowledged[(task, record.CommandId)]));
        }
        Assert.True((await JournalVerifier.Verify(cluster[0].Database, null, Soon)).IsSound);
        Assert.True(longest < TimeSpan.FromSeconds(10), $"a command took {longest}");
        var before = await Dump(cluster[0].Database);
        await ReadTables.Rebuild(cluster[0].Database, new DomainProjector(WorkflowBook.Default), Soon);
        Assert.Equal(before, await Dump(cluster[0].Database));
    }

    [Fact]
    public async Task A_node_whose_silo_is_gone_decides_itself_within_a_second()
    {
        await using var cluster = await Cluster.Start(3);
        var tasks = await cluster[2].Accept(30);
        // the third node's grains
        foreach (var task in tasks)
            Assert.IsType<TaskReply.Done>(await cluster[2].Retitle(task, 1, "a", "Trước"));

        await cluster[2].Kill();
        var started = Stopwatch.GetTimestamp();
        var reply = await cluster[0].Retitle(tasks[0], 2, "b", "Sau");
        var taken = Stopwatch.GetElapsedTime(started);

        Assert.Equal(3, Assert.IsType<TaskReply.Done>(reply).Task.Version);
        Assert.True(taken < TimeSpan.FromSeconds(3), $"it took {taken}");
    }

    [Fact]
    public async Task The_tables_of_the_cluster_are_made_once_by_however_many_and_lie_apart()
    {
        await using var cluster = await Cluster.Start(1);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OrleansTables.Apply(cluster.Location, Soon))));

        await using var connection = new NpgsqlConnection(cluster.Location);
        await connection.OpenAsync(Soon);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name IN ('orleansquery', 'membership', 'reminder', 'snapshot')", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync(Soon));
        await using var queries = new NpgsqlCommand("SELECT count(*) FROM orleans.orleansquery", connection);
        Assert.Equal(20L, await queries.ExecuteScalarAsync(Soon));
    }

    [Fact]
    public async Task A_snapshot_from_before_a_change_elsewhere_is_noticed_and_not_believed()
    {
        await using var cluster = await Cluster.Start(1);
        var task = (await cluster[0].Accept(1))[0];
        await cluster[0].Retitle(task, 1, "a", "Một");
        // somebody who knows nothing of grains
        var elsewhere = cluster[0].Service<LocalTaskEngine>();
        var call = new TaskCall(task, "b", 2, Silo.Coordinator, new CorrectDetails(new TaskDetails { Title = "Hai" }, null));
        Assert.IsType<TaskReply.Done>(await elsewhere.Send(call, Soon));

        var reply = await cluster[0].Retitle(task, 3, "c", "Ba");

        Assert.Equal(4, Assert.IsType<TaskReply.Done>(reply).Task.Version);
    }

    private static async Task<string> Dump(Database database)
    {
        using var text = new StringWriter();
        await ReadTables.Dump(database, text, Soon);
        return text.ToString();
    }
}
