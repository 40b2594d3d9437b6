using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Taskboard.Server.Tests.Api;

namespace Taskboard.Server.Tests.CommandLine;

/// <summary>The command line: 0 and what was asked for, 1 and a message, 2 for wrong usage.</summary>
public sealed class BuiltProgramTests : IDisposable
{
    private readonly BuiltProgram _program = new();

    [Theory]
    [InlineData("fly")]
    [InlineData("import")]
    [InlineData("import a.txt b.txt")]
    [InlineData("import a.txt --year 1000")]
    [InlineData("import a.txt --year hai")]
    [InlineData("import a.txt --shout")]
    [InlineData("serve --lang")]
    [InlineData("user")]
    [InlineData("user add")]
    [InlineData("user add hoa --name Hòa")]
    [InlineData("user add hoa --name Hòa --role king")]
    [InlineData("token create")]
    [InlineData("token create hoa --days nhieu")]
    [InlineData("verify --expect abc")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("--demo --urls")]
    public async Task A_wrong_usage_is_told_so_and_ends_with_2(string line)
    {
        var run = await CommandLineRun.Of(line.Split(' '));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_ends_with_2_on_a_wrong_usage() => (await _program.Run("fly")).Failed(2, "fly");

    [Fact]
    public async Task A_plan_comes_out_as_json_alone()
    {
        var ran = (await _program.Run("import", _program.Write("plan.txt", BoardSite.Document), "--json")).Done();

        Assert.Equal("", ran.Error);
        var task = JsonDocument.Parse(ran.Out).RootElement.GetProperty("tasks")[0];
        Assert.Equal(("letter", "2026-02-01", 5), (task.GetProperty("kind").GetString(), task.GetProperty("from").GetString(), task.GetProperty("lines")[0].GetInt32()));
        Assert.False(System.IO.Directory.Exists(_program.Data));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("decomposed")]
    [InlineData("windows-1258")]
    public async Task A_plan_in_another_encoding_comes_out_the_same(string name)
    {
        var expected = (await _program.Run("import", _program.Write("plan.txt", BoardSite.Document), "--json")).Done();

        var ran = (await _program.Run("import", _program.Write("plan.txt", BadPlanTests.In(name)), "--json")).Done();

        Assert.Equal(expected.Out, ran.Out);
    }

    [Fact]
    public async Task What_is_no_plan_ends_with_1_and_makes_no_database()
    {
        var (empty, binary, novel, large) = (
            _program.Write("empty.txt", ""), _program.Write("binary.txt", [0, 1, 2, 0, 7, 0, 65]),
            _program.Write("novel.txt", "Chiều hôm ấy, ông lão ngồi bên bờ sông. Gió thổi nhẹ qua hàng tre."), _program.Write("large.txt", new byte[50_000_000]));

        foreach (var file in new[] { empty, binary, novel, large })
            (await _program.Run("import", file, "--accept", "--json")).Failed(1, file);
        (await _program.Run("import", _program.Beside("nothing.txt"))).Failed(1, "nothing.txt");
        (await _program.Run("import", Path.GetDirectoryName(empty)!)).Failed(1, "cannot be read");

        Assert.False(System.IO.Directory.Exists(_program.Data));
    }

    [Fact]
    public async Task A_plan_is_accepted_once_verified_backed_up_and_restored()
    {
        var plan = _program.Write("plan.txt", BoardSite.Document.Replace(" năm 2026", "", StringComparison.Ordinal).Replace("/2026", "", StringComparison.Ordinal));
        var first = (await _program.Run("import", plan, "--accept", "--year", "2027")).Done();
        Assert.Contains("1 tasks", first.Error, StringComparison.Ordinal);
        Assert.Contains("2027", first.Out, StringComparison.Ordinal);
        var again = (await _program.Run("import", plan, "--accept", "--year", "2027")).Done();
        Assert.Contains("before", again.Error, StringComparison.Ordinal);
        var head = (await _program.Run("verify")).Done().Out.Trim();
        (await _program.Run("backup", _program.Beside("copy.db"))).Done();
        (await _program.Run("backup", _program.Beside("copy.db"))).Failed(1, "already");
        (await _program.Run("import", _program.Write("other.txt", BoardSite.Document), "--accept")).Done();
        (await _program.Run("verify", "--expect", head)).Done();
        (await _program.Run("rebuild")).Done();

        (await _program.Run("restore", _program.Beside("copy.db"))).Done();

        Assert.Equal(head, (await _program.Run("verify")).Done().Out.Trim());
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_verify_and_none_is_made()
    {
        (await _program.Run("verify")).Failed(1, "taskboard.db");
        (await _program.Run("restore", _program.Beside("none.db"))).Failed(1, "none.db");

        Assert.False(File.Exists(_program.DatabaseFile));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        System.IO.Directory.CreateDirectory(_program.Data);
        await File.WriteAllTextAsync(_program.DatabaseFile, new string('x', 9000));

        (await _program.Run("serve", "--urls", "http://127.0.0.1:0")).Failed(1, "no Taskboard database");

        Assert.Equal(new string('x', 9000), await File.ReadAllTextAsync(_program.DatabaseFile));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        (await _program.Run("import", _program.Write("plan.txt", BoardSite.Document), "--accept")).Done();
        await using (var connection = new SqliteConnection($"Data Source={_program.DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO migration (number, name, sha) VALUES (9001, '9001_later', 'x'); PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        var before = await File.ReadAllBytesAsync(_program.DatabaseFile);

        (await _program.Run("serve", "--urls", "http://127.0.0.1:0")).Failed(1, "9001");
        (await _program.Run("verify")).Failed(1, "9001");

        Assert.Equal(before, await File.ReadAllBytesAsync(_program.DatabaseFile));
    }

    [Fact]
    public async Task A_locked_database_ends_an_acceptance_with_1_and_nothing_of_it_is_there()
    {
        (await _program.Run("import", _program.Write("plan.txt", BoardSite.Document), "--accept")).Done();
        var head = (await _program.Run("verify")).Done().Out;
        var other = _program.Write("other.txt", BoardSite.Document.Replace("Nhật Bản", "Lào", StringComparison.Ordinal));
        await using (var connection = new SqliteConnection($"Data Source={_program.DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var writing = connection.BeginTransaction(deferred: false);
            var ran = await _program.Run("import", other, "--accept", "--json");
            Assert.True(ran.Code == 1 && ran.Error.Contains("holds the database", StringComparison.Ordinal), ran.ToString());
        }
        Assert.Equal(head, (await _program.Run("verify")).Done().Out);
    }

    [Fact]
    public async Task A_port_in_use_and_an_address_that_is_none_end_with_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        (await _program.Run("serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}")).Failed(1, "port");
        (await _program.Run("serve", "--urls", "nonsense")).Failed(1, "address");
        (await _program.Run("serve", "--urls", "http://192.0.2.1:6199")).Failed(1, "address");
    }

    [Fact]
    public async Task A_data_directory_that_is_a_file_ends_with_1()
    {
        var file = _program.Write("file", "a file");

        (await _program.Run("serve", "--data", file, "--urls", "http://127.0.0.1:0")).Failed(1, file);
        (await _program.Run("import", _program.Write("plan.txt", BoardSite.Document), "--accept", "--json", "--data", file)).FailedAfterOutput(file);
    }

    [Fact]
    public async Task A_user_is_entered_once_and_given_a_token()
    {
        var added = (await _program.Run("user", "add", "hoa", "--name", "Nguyễn Thị Hòa", "--role", "coordinator")).Done();
        Assert.StartsWith("/welcome/", added.Out.Trim(), StringComparison.Ordinal);
        (await _program.Run("user", "add", "hoa", "--name", "Nguyễn Thị Hòa", "--role", "coordinator")).Failed(1, "hoa");
        (await _program.Run("user", "add", "lan", "--name", "Lan", "--role", "officer", "--unit", "Sở Không Có")).Failed(1, "Sở Không Có");
        (await _program.Run("token", "create", "ai-do")).Failed(1, "ai-do");
        (await _program.Run("token", "create", "hoa", "--days", "0")).Failed(1, "");

        var token = (await _program.Run("token", "create", "hoa", "--read-only")).Done().Out.Trim();

        Assert.Matches("^tb_[A-Za-z0-9_-]{43}$", token);
    }

    public void Dispose() => _program.Dispose();
}
