using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Series;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Import;

namespace Taskboard.Server.Tests.Series;

public sealed class SeriesTests : IAsyncLifetime
{
    private const string OnEvent = """
        Số: 20/KH-UBND
        Sông Lam, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Thông tin đối ngoại năm 2026 của tỉnh Sông Lam

        II. NỘI DUNG
        1. Đưa tin, tuyên truyền về các sự kiện đối ngoại của tỉnh
        Thời gian: Khi các sự kiện diễn ra.
        Cơ quan chủ trì: Báo Sông Lam.
        Nơi nhận:
        - Lưu: VT.
        """;

    private ReviewSite _site = null!;

    private StateReader States => _site.Site.Service<StateReader>();

    public async Task InitializeAsync() => _site = await ReviewSite.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_recurring_line_becomes_a_series_whose_next_task_comes_once_when_its_preparation_begins()
    {
        await Accept(ReviewSite.Plan);
        var series = Assert.Single(await States.AllSeries(default));
        Assert.Equal(("FREQ=YEARLY", "2026"), (series.Recurrence, series.Instances.Single().Period));
        Assert.Equal(series.Id, (await States.Task(series.Instances[0].TaskId, default))!.SeriesId);
        var sweep = _site.Site.Service<SeriesSweep>();
        Assert.Equal(0, await sweep.Run(default));

        _site.Site.Time.Pass(new DateTime(2026, 11, 2) - new DateTime(2026, 3, 2));
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sweep.Run(default)));

        Assert.Equal(1, added.Sum());
        var after = (await States.Series(series.Id, default))!;
        Assert.Equal(["2026", "2027"], after.Instances.Select(i => i.Period));
        var task = (await States.Task(after.Instances[1].TaskId, default))!;
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)), (task.Window.From, task.Window.To));
        Assert.Equal("outsideplans2027", task.PlanId);
        Assert.Equal(series.Id, task.SeriesId);
    }

    [Fact]
    public async Task A_series_is_the_same_after_the_read_tables_are_made_anew()
    {
        await Accept(ReviewSite.Plan);
        _site.Site.Time.Pass(TimeSpan.FromDays(300));
        await _site.Site.Service<SeriesSweep>().Run(default);
        var before = new StringWriter();
        await Journal.ReadTables.Dump(_site.Site.Service<Journal.Database>(), before, default);

        await Journal.ReadTables.Rebuild(_site.Site.Service<Journal.Database>(), new DomainProjector(Domain.Workflows.WorkflowBook.Default), default);

        var after = new StringWriter();
        await Journal.ReadTables.Dump(_site.Site.Service<Journal.Database>(), after, default);
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Contains("task_series", before.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_years_document_joins_the_series_or_says_that_its_task_is_there_already()
    {
        await Accept(ReviewSite.Plan);
        var next = ReviewSite.Plan.Replace("2026", "2027", StringComparison.Ordinal).Replace("15/KH", "16/KH", StringComparison.Ordinal);
        await Accept(next);
        var series = Assert.Single(await States.AllSeries(default));
        Assert.Equal(["2026", "2027"], series.Instances.Select(i => i.Period));

        var again = await _site.GiveIn(next.Replace("16/KH", "17/KH", StringComparison.Ordinal));
        var (status, html) = await _site.Post($"/import/{again}/accept");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Việc số 3", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_how_the_next_day_came_about_and_a_coordinator_changes_and_ends_it()
    {
        await Accept(ReviewSite.Plan);
        var series = (await States.AllSeries(default)).Single();
        var page = await _site.Read("/series");
        Assert.Contains("Kỳ 2027:", page, StringComparison.Ordinal);
        Assert.Contains("01/11/2026", page, StringComparison.Ordinal);

        var (refused, html) = await _site.Post($"/series/{series.Id}/change", "seen", "1", "title", "Tên mới", "lead", "Sở Công Thương", "preparation", "31/02/5", "reason", "Vì");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("Tên mới", html, StringComparison.Ordinal);
        var (changed, _) = await _site.Post($"/series/{series.Id}/change", "seen", "1", "title", "Tên mới", "lead", "Sở Công Thương", "preparation", "15/10", "timing", "Quý II", "reason", "Tỉnh đổi lịch");
        Assert.Equal(HttpStatusCode.OK, changed);
        Assert.Equal(new SeriesPreparation(10, 15, null), (await States.Series(series.Id, default))!.Preparation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _site.Post($"/series/{series.Id}/end", "seen", "1", "reason", "Thôi")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _site.Post($"/series/{series.Id}/end", "seen", "2", "reason", "Không tổ chức nữa")).Status);
        Assert.Contains("đã kết thúc", await _site.Read("/series"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_waits_for_an_event_is_triggered_by_hand()
    {
        await Accept(OnEvent);
        var series = (await States.AllSeries(default)).Single();
        Assert.True(series.IsByHand, series.Recurrence);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _site.Post($"/series/{series.Id}/trigger", "seen", "1", "event", "Lễ hội", "day", "2026-02-30")).Status);
        var (status, html) = await _site.Post($"/series/{series.Id}/trigger", "seen", "1", "event", "Lễ hội <b>Làng Sen</b>", "day", "2026-05-19", "command", "k1");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Đã đưa việc lên bảng", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Làng Sen</b>", await _site.Browser.Read("/series"), StringComparison.Ordinal);
        var task = (await States.Task((await States.Series(series.Id, default))!.Instances[^1].TaskId, default))!;
        Assert.Equal(new DateOnly(2026, 5, 19), task.Window.To);
        Assert.EndsWith("Lễ hội <b>Làng Sen</b>", task.Details.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_may_look_and_not_change()
    {
        await Accept(ReviewSite.Plan);
        var series = (await States.AllSeries(default)).Single();
        var officer = await _site.Site.SignedIn("can.bo", UserRole.Officer);

        using (var page = await officer.Get("/series"))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var (status, _) = await _site.Post(officer, $"/series/{series.Id}/end", "seen", "1", "reason", "Thôi");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post("/series/0000000000000000/end", "seen", "1", "reason", "Thôi")).Status);
    }

    private async Task Accept(string plan)
    {
        var draft = await _site.GiveIn(plan);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.Post($"/import/{draft}/accept")).Status);
    }
}
