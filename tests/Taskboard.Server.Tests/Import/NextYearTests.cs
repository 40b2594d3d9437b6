using System.Net;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Tests.Import;

public sealed class NextYearTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async Task InitializeAsync() => _site = await ReviewSite.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Next_years_plan_is_made_from_this_years_reviewed_and_accepted_as_any_other()
    {
        var original = await _site.GiveIn();
        await _site.Post($"/import/{original}/accept");
        var planId = (await _site.Draft(original)).PlanId!;

        using var made = await _site.Browser.Get("/plans");
        var (status, _) = await _site.Post($"/plans/{planId}/next-year");

        Assert.Equal(HttpStatusCode.Redirect, status);
        var head = (await _site.Site.Service<DraftShelf>().Open(default)).Single();
        var page = await _site.Read("/import/" + head.Id);
        Assert.Contains("Không đưa vào năm tới (2)", page, StringComparison.Ordinal);
        Assert.Contains("Việc một lần của năm nay", page, StringComparison.Ordinal);
        Assert.Equal(["Tổ chức Hội thảo quốc tế về nông nghiệp xanh", "Gửi thư chúc mừng Quốc khánh Lào"], (await _site.Draft(head.Id)).Draft.Tasks.Select(t => t.Title));

        var (taken, html) = await _site.Post($"/import/{head.Id}/left-out/0");
        Assert.Equal(HttpStatusCode.OK, taken);
        Assert.Contains("id=\"d-2\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Post($"/import/{head.Id}/left-out/9")).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await _site.Post($"/import/{head.Id}/accept")).Status);
        var plans = await _site.Site.Service<StateReader>().Plans(default);
        Assert.Equal(2027, plans[0].Year);
        // the series has its task of 2027 now, and the sweep adds no second one
        var series = (await _site.Site.Service<StateReader>().AllSeries(default)).Single();
        Assert.Equal(["2026", "2027"], series.Instances.Select(i => i.Period));
    }
}
