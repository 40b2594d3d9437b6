using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Tests.Actors;
using Taskboard.Server.Tests.CommandLine;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Operations;

/// <summary>kill -9 of the server in the middle of its work, twenty times.</summary>
public sealed class ServerKillTests
{
    private const int Kills = 20;
    private const int Connections = 8;

    [Fact]
    public async Task Every_acknowledged_move_outlives_twenty_kills_and_none_is_done_twice()
    {
        using var data = new DataDirectory();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var (token, tasks) = await Seed(data.Path);
        var acknowledged = new ConcurrentBag<Move>();
        for (var run = 1; run <= Kills; run++)
        {
            await MoveUntilKilled(data.Path, token, tasks, acknowledged, 30 + (7 * run % 40), patience.Token);
            await AllThere(data.Path, acknowledged, patience.Token);
        }

        await using (var server = await ServerProgram.Serve(data.Path))
        {
            using var client = Client(server.Address, token);
            foreach (var task in tasks)
            {
                await task.Settle(client, acknowledged, patience.Token);
                using var answer = await client.GetAsync(new Uri(task.Path, UriKind.Relative), patience.Token);
                Assert.Equal($"\"{task.Version}\"", answer.Headers.ETag!.Tag);
            }
        }
        await AllThere(data.Path, acknowledged, patience.Token);
        var verified = await CommandLineRun.Of("verify", "--data", data.Path);
        Assert.True(verified.Code == 0, verified.Error);
        Assert.Equal(tasks.Sum(task => task.Version - 1), acknowledged.Count);
    }

    private static async Task MoveUntilKilled(
        string data, string token, IReadOnlyList<MovingTask> tasks, ConcurrentBag<Move> acknowledged, int moves, CancellationToken patience)
    {
        await using var server = await ServerProgram.Serve(data);
        using var client = Client(server.Address, token);
        var enough = acknowledged.Count + moves;
        var moving = tasks.Select(async task =>
        {
            try
            {
                await task.Settle(client, acknowledged, patience);
                while (true)
                    await task.Move(client, acknowledged, patience);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                // the server is gone; what it did with the last move is seen when it is asked again
            }
        }).ToList();
        while (acknowledged.Count < enough)
            await Task.Delay(1, patience);

        server.Signal("KILL");

        Assert.Equal(137, await server.Ended(patience));
        await Task.WhenAll(moving).WaitAsync(patience);
    }

    private static async Task AllThere(string data, ConcurrentBag<Move> acknowledged, CancellationToken patience)
    {
        await using var database = await Database.Open(Path.Combine(data, "taskboard.db"), cancel: patience);
        var verification = await JournalVerifier.Verify(database, null, patience);
        Assert.True(verification.IsSound, $"{verification.Fault}");
        var records = await database.Journal.ReadAfter(0, int.MaxValue, patience);
        var byCommand = records.ToLookup(record => (record.Stream, record.CommandId));
        Assert.All(byCommand, command => Assert.Single(command));
        Assert.All(acknowledged, move =>
        {
            var record = Assert.Single(byCommand[(Streams.Task(move.Task), move.Command)]);
            Assert.Equal((move.Version, move.Position), (record.Version, record.Position));
        });
    }

    private static async Task<(string Token, IReadOnlyList<MovingTask> Tasks)> Seed(string data)
    {
        await using var app = await ServerHost.Build(new ServerOptions { DataDirectory = data, Urls = "http://127.0.0.1:0" });
        var person = Assert.IsType<AccountReply<Person>.Done>(await app.Services.GetRequiredService<AccountDesk>().Create(
            new NewUser("hoa", "Nguyễn Thị Hòa", UserRole.Coordinator, [], []), "mùa thu Hà Nội 2026", ActingUser.System, default)).Value;
        var token = Assert.IsType<AccountReply<string>.Done>(
            await app.Services.GetRequiredService<TokenDesk>().Create(person.Id, "máy", TokenScope.Write, TimeSpan.FromDays(1), default)).Value;
        var accepted = Assert.IsType<PlanReply.Done>(await app.Services.GetRequiredService<PlanDesk>().Accept(
            ActorStage.DraftOf("Kế hoạch", [.. Enumerable.Repeat("Sở Công Thương", Connections)]), null, [.. Enumerable.Range(0, Connections)], ActorStage.Coordinator, "seed", default));
        return (token, [.. accepted.TaskIds.Select(id => new MovingTask(id, person.Id))]);
    }

    private static HttpClient Client(Uri server, string token)
    {
        var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>A move that the server said was done.</summary>
    private sealed record Move(string Task, string Command, long Version, long Position);

    /// <summary>A task that is held back and taken up again by turns.</summary>
    private sealed class MovingTask(string id, string by)
    {
        private string? _open;

        public string Path => "api/v1/tasks/" + id;

        public long Version { get; private set; } = 1;

        /// <summary>Asks again for the move whose answer was lost.</summary>
        public async Task Settle(HttpClient client, ConcurrentBag<Move> acknowledged, CancellationToken cancel)
        {
            if (_open is not null)
                await Move(client, acknowledged, cancel);
        }

        public async Task Move(HttpClient client, ConcurrentBag<Move> acknowledged, CancellationToken cancel)
        {
            _open ??= string.Create(CultureInfo.InvariantCulture, $"move-{Version}");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Path}/actions/{(Version % 2 == 1 ? "suspend" : "resume")}", UriKind.Relative))
            {
                Content = new StringContent(Version % 2 == 1 ? """{"fields":{"reason":"Chờ ý kiến"}}""" : "{}", Encoding.UTF8, "application/json"),
            };
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{Version}\""));
            request.Headers.Add("Idempotency-Key", _open);
            using var answer = await client.SendAsync(request, cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
            var position = long.Parse(answer.Headers.GetValues("Taskboard-Position").Single(), CultureInfo.InvariantCulture);
            Version++;
            Assert.Equal($"\"{Version}\"", answer.Headers.ETag!.Tag);
            acknowledged.Add(new Move(id, $"{by}.{_open}", Version, position));
            _open = null;
        }
    }
}
