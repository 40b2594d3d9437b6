using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Search;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Search;

/// <summary>A task is found by any fragment of its words, in all plans, by those who may know of it.</summary>
public sealed class SearchPagesTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private IReadOnlyList<string> _tasks = [];

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        await _node.Enter("canbo");
        _tasks = [.. (await _node.Accept("Kế hoạch một", 2)).TaskIds, .. (await _node.Accept("Kế hoạch hai", 1)).TaskIds];
        await _node.Retitle(_tasks[0], "Thư chúc mừng Quốc khánh Đại Hàn Dân Quốc");
        await _node.Retitle(_tasks[2], "Đón đoàn Gyeonggi về “hợp tác & <đầu tư>”");
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData("quoc khanh", 0)]
    [InlineData("ĐẠI HÀN", 0)]
    [InlineData("han dan qu", 0)]
    [InlineData("khanh thu", 0)]
    [InlineData("yeongg", 2)]
    [InlineData("dau tu", 2)]
    public async Task Any_fragment_finds_with_or_without_marks_in_any_plan(string question, int expected)
    {
        using var officer = await _node.SignIn("canbo");
        var page = await officer.Page("/search?q=" + Uri.EscapeDataString(question));
        Assert.Contains($"/tasks/{_tasks[expected]}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/tasks/{_tasks[expected == 0 ? 2 : 0]}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_renamed_a_moment_ago_is_found_by_its_new_name_alone()
    {
        using var officer = await _node.SignIn("canbo");
        Assert.Contains(_tasks[1], await officer.Page("/search?q=" + Uri.EscapeDataString((await Load(1)).Code)), StringComparison.Ordinal);
        await _node.Retitle(_tasks[1], "Hội thảo gốm sứ");
        Assert.Contains(_tasks[1], await officer.Page("/search?q=gom+su"), StringComparison.Ordinal);
        await _node.Retitle(_tasks[1], "Hội thảo mây tre");
        Assert.DoesNotContain(_tasks[1], await officer.Page("/search?q=gom+su"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limited_task_and_one_put_away_are_absent_also_from_the_number_of_what_was_found()
    {
        using var officer = await _node.SignIn("canbo");
        Assert.Contains(_tasks[0], await officer.Page("/search?q=quoc+khanh"), StringComparison.Ordinal);
        var version = (await Load(0)).Version;
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[0], version, "limit", new ChangeLimit(true, "Mật")));
        var page = await officer.Page("/search?q=quoc+khanh");
        Assert.DoesNotContain(_tasks[0], page, StringComparison.Ordinal);
        Assert.Contains("Không tìm thấy", page, StringComparison.Ordinal);

        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[2], (await Load(2)).Version, "archive", new ArchiveIt("Nhập trùng")));
        Assert.DoesNotContain(_tasks[2], await officer.Page("/search?q=gyeonggi"), StringComparison.Ordinal);
        Assert.IsType<TaskReply.Done>(await _node.Send(_tasks[2], (await Load(2)).Version, "restore", new RestoreIt("Nhầm")));
        Assert.Contains(_tasks[2], await officer.Page("/search?q=gyeonggi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%25%5F%27%22%3Cscript%3E")]
    [InlineData("a%00b")]
    public async Task Nonsense_finds_nothing_and_breaks_nothing(string question)
    {
        using var officer = await _node.SignIn("canbo");
        var answer = await officer.Client.GetStringAsync(new Uri("/search?q=" + question, UriKind.Relative));
        Assert.DoesNotContain("<script>", answer.Replace("<script src", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", answer, StringComparison.Ordinal);
        await officer.Page("/search?q=" + new string('x', 5_000));
    }

    [Fact]
    public async Task A_title_that_has_the_words_comes_before_one_that_only_belongs_to_them()
    {
        await _node.Retitle(_tasks[1], "Thăm Sở Công Thương");
        var found = await _node.Service<SearchBook>().Find("thăm sở", FeedNode.Coordinator, default);
        Assert.Equal(_tasks[1], found.Tasks[0].Id);
    }

    [Fact]
    public async Task Of_those_found_alike_the_one_with_the_latest_day_comes_first()
    {
        await _node.Retitle(_tasks[1], "Quốc khánh Nhật Bản");
        foreach (var (first, second) in new[] { (0, 1), (1, 0) })
        {
            await SetDay(first, new DateOnly(2027, 5, first + 1));
            await SetDay(second, new DateOnly(2026, 5, second + 1));
            await _node.CaughtUp();
            var found = await _node.Service<SearchBook>().Find("quốc khánh", FeedNode.Coordinator, default);
            Assert.Equal([_tasks[first], _tasks[second]], found.Tasks.Select(task => task.Id));
        }
    }

    [Fact]
    public async Task A_task_is_found_by_the_new_name_of_its_unit()
    {
        using var officer = await _node.SignIn("canbo");
        var unit = (await _node.Service<StateReader>().Units(default))[0];
        Assert.IsType<TaskReply.Done>(await _node.Send(
            _tasks[0], (await Load(0)).Version, "lead", new GiveResponsibility(new Responsibility { Lead = [new Taskboard.Domain.Directory.UnitRef(unit.Id, unit.Name)] }, "Theo phân công")));
        Assert.DoesNotContain(_tasks[0], await officer.Page("/search?q=vphdxt"), StringComparison.Ordinal);
        await _node.Rename(unit.Id, "VPHĐXT");
        await _node.CaughtUp();
        Assert.Contains(_tasks[0], await officer.Page("/search?q=vphdxt"), StringComparison.Ordinal);
    }

    private async Task SetDay(int task, DateOnly day) => Assert.IsType<TaskReply.Done>(await _node.Send(
        _tasks[task], (await Load(task)).Version, $"day-{task}-{day:yyyy}", new ChangeWindow(null, new(day, day, day, Taskboard.Domain.Timing.Certainty.Window), "Đã chốt")));

    private async Task<PlanTask> Load(int task) => (await _node.Service<ITaskEngine>().Load(_tasks[task], default))!;
}
