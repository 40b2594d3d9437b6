using System.Net;

namespace Taskboard.Server.Tests.Import;

/// <summary>Days in the review of an import are shown and typed as officials write them.</summary>
public sealed class ReviewDayTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async Task InitializeAsync() => _site = await ReviewSite.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_day_is_typed_and_shown_with_the_day_first()
    {
        var id = await _site.GiveIn();

        var (status, _) = await _site.Post($"/import/{id}/tasks/0", await _site.FormOf(id, 0, "from", "5/3/2026", "to", "15/11/2026"));
        var form = await _site.Read($"/import/{id}/tasks/0/form");

        Assert.Equal(HttpStatusCode.OK, status);
        var task = (await _site.Draft(id)).Draft.Tasks[0];
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 11, 15)), (task.From, task.To));
        Assert.Contains("value=\"05/03/2026\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-05", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "31/02/2026", "“31/02/2026” ở mục Ngày đầu không phải là ngày có trong lịch")]
    [InlineData("to", "11/15/2026", "“11/15/2026” ở mục Ngày cuối không phải là ngày có trong lịch")]
    [InlineData("to", "mai", "“mai” ở mục Ngày cuối không phải là ngày có trong lịch")]
    public async Task What_is_no_day_is_told_and_stays_as_typed(string field, string typed, string told)
    {
        var id = await _site.GiveIn();
        var before = (await _site.Draft(id)).Draft.Tasks[0];

        var (status, html) = await _site.Post($"/import/{id}/tasks/0", await _site.FormOf(id, 0, field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
        Assert.Equal((before.From, before.To), ((await _site.Draft(id)).Draft.Tasks[0].From, (await _site.Draft(id)).Draft.Tasks[0].To));
    }

    [Theory]
    [InlineData("18/02/2026", "2026-02-18")]
    [InlineData("02/2026", "2026-02")]
    public async Task The_day_of_issue_may_lack_its_day(string typed, string kept)
    {
        var id = await _site.GiveIn();

        var (status, html) = await _site.Post($"/import/{id}/head", "title", "Kế hoạch", "number", "", "year", "2026", "issuer", "", "issued", typed);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(kept, (await _site.Draft(id)).Draft.Issued);
        Assert.Contains(typed, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_issue_that_is_none_is_told()
    {
        var id = await _site.GiveIn();

        var (status, html) = await _site.Post($"/import/{id}/head", "title", "Kế hoạch", "number", "", "year", "2026", "issuer", "", "issued", "13/13/2026");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("18/02/2026", html, StringComparison.Ordinal);
        Assert.Contains("value=\"13/13/2026\"", html, StringComparison.Ordinal);
    }
}
