using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Journal.Tests;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.CommandLine;

public sealed class DatabaseCommandsTests : IDisposable
{
    private readonly DataDirectory _data = new();

    private string File(string name) => Path.Combine(_data.Path, name);

    public void Dispose() => _data.Dispose();

    [PostgresFact]
    public async Task Everything_moves_to_PostgreSQL_and_back_and_people_sign_in_there()
    {
        await Fill();
        var cluster = await PostgresCluster.Shared.Value;
        await cluster.Execute("CREATE DATABASE command_copy");
        var location = cluster.ConnectionString("command_copy");

        var there = await CommandLineRun.Of("copy", "--from", File("taskboard.db"), "--to", location);
        var back = await CommandLineRun.Of("copy", "--from", location, "--to", File("back.db"));
        var source = await CommandLineRun.Of("verify", "--data", _data.Path);
        var found = await CommandLineRun.Of("verify", "--database", location, "--expect", source.Out);

        Assert.Equal((0, source.Out), (there.Code, there.Out));
        Assert.Equal((0, source.Out), (back.Code, back.Out));
        Assert.Equal((0, source.Out), (found.Code, found.Out));
        await using (var node = await FeedNode.Start(_data.Path, location))
        {
            using var session = await node.SignIn("hoa");
            Assert.Contains("hoa", await session.Client.GetStringAsync("me.json"), StringComparison.Ordinal);
        }
        var again = await CommandLineRun.Of("copy", "--from", File("taskboard.db"), "--to", location);
        Assert.Equal(1, again.Code);
        Assert.Contains("The target is not empty", again.Error, StringComparison.Ordinal);
        await cluster.Execute("DROP DATABASE command_copy WITH (FORCE)");
    }

    [Fact]
    public async Task A_restore_until_a_moment_shows_the_board_of_that_moment()
    {
        await Fill();
        var between = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        await using (var node = await FeedNode.Start(_data.Path))
            await node.Accept("Muộn", 3);
        var backup = await CommandLineRun.Of("backup", File("backup.db"), "--data", _data.Path);

        var restored = await CommandLineRun.Of("restore", File("backup.db"), "--data", File("elsewhere"), "--until", between.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff"));

        Assert.Equal((0, 0), (backup.Code, restored.Code));
        await using (var node = await FeedNode.Start(File("elsewhere")))
            Assert.Equal(2, (await node.Board(Server.Boards.BoardKey.All)).Cards.Count);
        var verified = await CommandLineRun.Of("verify", "--data", File("elsewhere"));
        Assert.Equal(0, verified.Code);
        var rebuilt = await CommandLineRun.Of("rebuild", "--data", File("elsewhere"));
        Assert.Equal(0, rebuilt.Code);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("20/01/2025 10:00")]
    [InlineData("2025-13-20T10:00")]
    public async Task A_moment_that_is_none_is_refused_before_anything_is_done(string moment)
    {
        var run = await CommandLineRun.Of("restore", File("backup.db"), "--data", _data.Path, "--until", moment);

        Assert.Equal(2, run.Code);
        Assert.Contains("--until", run.Error, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFiles(_data.Path));
    }

    [Fact]
    public async Task A_backup_that_does_not_verify_is_refused_in_words_and_leaves_no_file()
    {
        await Fill();
        await using (var database = await Database.Open(File("taskboard.db")))
            await database.Write((connection, transaction) => Dapper.SqlMapper.ExecuteAsync(connection, "UPDATE journal SET events = '[]' WHERE position = 2", transaction: transaction), default);

        var backup = await CommandLineRun.Of("backup", File("backup.db"), "--data", _data.Path);
        var copy = await CommandLineRun.Of("copy", "--from", File("taskboard.db"), "--to", File("copy.db"));

        Assert.Equal((1, 1), (backup.Code, copy.Code));
        Assert.Contains("BrokenHash at position 2", backup.Error, StringComparison.Ordinal);
        Assert.Contains("BrokenHash at position 2", copy.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("backup.db")));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_by_every_command()
    {
        await Fill();
        await using (var database = await Database.Open(File("taskboard.db")))
            await database.Write((connection, transaction) => Dapper.SqlMapper.ExecuteAsync(connection, "INSERT INTO migration (number, name, sha) VALUES (9001, 'later', 'x')", transaction: transaction), default);

        foreach (string[] command in (string[][])[["verify"], ["rebuild"], ["backup", File("b.db")], ["serve", "--urls", "http://127.0.0.1:0"]])
        {
            var run = await CommandLineRun.Of([.. command, "--data", _data.Path]);
            Assert.Equal((command[0], 1), (command[0], run.Code));
            Assert.Contains("9001", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_named()
    {
        var run = await CommandLineRun.Of("copy", "--from", File("none.db"), "--to", File("copy.db"));

        Assert.Equal(1, run.Code);
        Assert.Contains("none.db", run.Error, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFiles(_data.Path));
    }

    private async Task Fill()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Kế hoạch", 2);
        await node.Enter("hoa", UserRole.Coordinator);
    }
}
