using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Taskboard.Journal;

namespace Taskboard.Server.Tests.Api;

/// <summary>A database that is locked or full while the server runs.</summary>
[Collection(BoardSiteTests.Name)]
public sealed class DatabaseTroubleTests(BoardSite site)
{
    [Fact]
    public async Task While_another_program_holds_the_database_reads_go_on_and_a_write_is_told_to_come_again()
    {
        var task = await site.NewTask();
        var before = await site.Everything();
        var move = ApiRequest.Of("POST", task + "/actions/suspend", new { fields = new { reason = "Chờ" } }) with { IfMatch = "\"1\"", Key = $"khoa-{site.Next()}" };
        await using (var other = new SqliteConnection($"Data Source={site.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using var writing = other.BeginTransaction(deferred: false);

            var told = (await site.As(Caller.WriteToken).Send(move)).Refused(HttpStatusCode.ServiceUnavailable, "database-locked");

            Assert.Equal("1", told.Header("Retry-After"));
            Assert.Equal("\"1\"", (await site.As(Caller.Viewer).Get(task)).Succeeded().Tag);
        }
        Assert.Equal(before, await site.Everything());
        Assert.Equal("\"2\"", (await site.As(Caller.WriteToken).Send(move)).Succeeded().Tag);
    }

    [Fact]
    public async Task On_a_full_disk_a_write_says_so_and_leaves_nothing_half_done()
    {
        var task = await site.NewTask();
        await Limit("(SELECT page_count FROM pragma_page_count)");
        try
        {
            var long_ = new string('a', 15_000);
            var version = 1;
            ApiAnswer answer;
            while ((answer = await site.As(Caller.WriteToken).Send(
                ApiRequest.Of("PATCH", task, new { content = long_ + version }) with { IfMatch = $"\"{version}\"" })).Status == HttpStatusCode.OK)
                Assert.True(++version < 5_000, "the database is never full");
            answer.Refused(HttpStatusCode.InsufficientStorage, "disk-full");
            (await site.As(Caller.WriteToken).Import(Encoding.UTF8.GetBytes(BoardSite.Document + new string('x', 100_000)))).Refused(HttpStatusCode.InsufficientStorage, "disk-full");

            Assert.Equal($"\"{version}\"", (await site.As(Caller.Viewer).Get(task)).Succeeded().Tag);
            Assert.True((await JournalVerifier.Verify(site.Service<Database>(), null, default)).IsSound);
            await Limit("1073741823");
            Assert.Equal(
                $"\"{version + 1}\"",
                (await site.As(Caller.WriteToken).Send(ApiRequest.Of("PATCH", task, new { content = long_ }) with { IfMatch = $"\"{version}\"" })).Succeeded().Tag);
        }
        finally
        {
            await Limit("1073741823");
        }
    }

    /// <summary>Sets the most pages that the server's writing connection may use.</summary>
    private async Task Limit(string pages) => await site.Service<Database>().Write(
        async (connection, transaction) =>
        {
            await using var ask = connection.CreateCommand();
            ask.Transaction = transaction;
            ask.CommandText = $"SELECT {pages}";
            var most = Convert.ToInt64(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            ask.CommandText = $"PRAGMA max_page_count = {most}";
            await ask.ExecuteNonQueryAsync();
        },
        default);
}
