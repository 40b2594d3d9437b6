using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Files;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Rounds;

namespace Taskboard.Server.Tests.Files;

/// <summary>Personal papers are erased when their time is up, and the journal verifies all the same.</summary>
public sealed class ErasureTests
{
    private static readonly ActingUser s_chair = new() { Id = "chu-tich", Name = "Chủ tịch", Role = UserRole.Leader, Positions = [Position.Chair] };

    [Fact]
    public async Task A_passport_is_erased_months_after_the_end_and_the_chain_holds()
    {
        await using var site = await AccountsSite.Start();
        var (_, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào");
        var (engine, store) = (site.Service<ITaskEngine>(), site.Service<FileStore>());
        var taskId = tasks[0];
        var passport = await Attach(site, taskId, "Hộ chiếu John Smith.pdf", PaperKind.Identity, 3);
        await Attach(site, taskId, "Chương trình.pdf", PaperKind.Programme, null);
        Assert.Equal("giay-to-tuy-than-1.pdf", passport.Name);
        Assert.Equal(["Hộ chiếu John Smith.pdf"], (await store.Names(FileOwners.Task(taskId), default)).Values);
        Assert.DoesNotContain("John Smith", await Written(site, taskId), StringComparison.Ordinal);

        var task = (await engine.Load(taskId, default))!;
        var cancel = new MoveIt("cancel", new Dictionary<string, string> { ["cancelDocument"] = "12/UBND-VP", ["reason"] = "Đoàn hoãn" });
        Assert.IsType<TaskReply.Done>(await engine.Send(new TaskCall(taskId, "cancel", task.Version, s_chair, cancel), default));
        site.Time.Pass(TimeSpan.FromDays(80));
        await Sweep(site);
        Assert.NotNull(await store.Find(passport.FileId, FileOwners.Task(taskId), default));

        site.Time.Pass(TimeSpan.FromDays(15));
        await Sweep(site);
        await Sweep(site);
        var after = (await engine.Load(taskId, default))!;
        Assert.True(after.Attachments[0].IsErased);
        Assert.False(after.Attachments[1].IsErased);
        Assert.Null(await store.Find(passport.FileId, FileOwners.Task(taskId), default));
        Assert.Empty(await store.Names(FileOwners.Task(taskId), default));
        Assert.NotNull(await store.Find(after.Attachments[1].FileId, FileOwners.Task(taskId), default));
        Assert.True((await JournalVerifier.Verify(site.Service<Database>(), null, default)).IsSound);
        var (whole, broken) = await FileCheck.Run(site.Service<Database>(), default);
        Assert.Equal((1, 0), (whole, broken.Count));
    }

    [Fact]
    public async Task A_file_that_was_changed_or_lost_is_named_by_the_check()
    {
        await using var site = await AccountsSite.Start();
        var (_, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào");
        var changed = await Attach(site, tasks[0], "a.pdf", PaperKind.Other, null);
        var lost = await Attach(site, tasks[0], "b.pdf", PaperKind.Other, null);
        var database = site.Service<Database>();
        await database.Write((connection, transaction) => Dapper.SqlMapper.ExecuteAsync(
            connection, "UPDATE stored_piece SET content = @other WHERE file_id = @id", new { other = Samples.Pdf("khác"), id = changed.FileId }, transaction), default);
        await site.Service<FileStore>().Erase(lost.FileId, default);

        var (whole, broken) = await FileCheck.Run(database, default);

        Assert.Equal(0, whole);
        Assert.Equal([("a.pdf", false), ("b.pdf", true)], broken.Select(file => (file.Name, file.Missing)));
    }

    [Fact]
    public async Task Files_are_in_a_backup_and_in_a_copy()
    {
        await using var site = await AccountsSite.Start();
        var (_, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào");
        await Attach(site, tasks[0], "a.pdf", PaperKind.Other, null);
        var folder = System.IO.Directory.CreateTempSubdirectory("taskboard-files-").FullName;
        try
        {
            await Backup.Write(site.Service<Database>(), Path.Combine(folder, "sao.db"), default);
            await using (var copy = await Database.Open(Path.Combine(folder, "ban-khac.db")))
                await DatabaseCopy.Run(site.Service<Database>(), copy, default);
            await Backup.Restore(Path.Combine(folder, "sao.db"), Path.Combine(folder, "lai.db"), null, default);
            foreach (var name in new[] { "sao.db", "ban-khac.db", "lai.db" })
            {
                await using var database = await Database.Open(Path.Combine(folder, name));
                var (whole, broken) = await FileCheck.Run(database, default);
                Assert.Equal((1, 0), (whole, broken.Count));
            }
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Attachment> Attach(AccountsSite site, string taskId, string name, PaperKind kind, int? months)
    {
        using var bytes = new MemoryStream(Samples.Pdf(name));
        var task = (await site.Service<ITaskEngine>().Load(taskId, default))!;
        return Assert.IsType<AttachOutcome.Done>(
            await site.Service<Attaching>().Attach(task, RoundSite.Planner, Identifiers.New(site.Time), new Upload(bytes, name, kind, months), default)).Attachment;
    }

    private static async Task Sweep(AccountsSite site)
    {
        foreach (var sweep in site.Service<IEnumerable<ISweep>>().Where(sweep => sweep is PersonalPaperSweep or FileSweep))
            await sweep.Run(default);
    }

    private static async Task<string> Written(AccountsSite site, string taskId)
    {
        var text = "";
        await foreach (var record in site.Service<IJournal>().ReadStream(Streams.Task(taskId), 0, default))
            text += System.Text.Encoding.UTF8.GetString(record.Events.Span);
        return text;
    }
}
