using Taskboard.Server.Work;

namespace Taskboard.Server.Tests.Work;

/// <summary>A long list by pages.</summary>
public sealed class ListPageTests
{
    [Theory]
    [InlineData(null, 120, 0, 50, null, 50)]
    [InlineData("50", 120, 50, 100, 0, 100)]
    [InlineData("100", 120, 100, 120, 50, null)]
    [InlineData("77", 120, 50, 100, 0, 100)]
    [InlineData("9999", 120, 100, 120, 50, null)]
    [InlineData("100", 100, 50, 100, 0, null)]
    [InlineData("-50", 120, 0, 50, null, 50)]
    [InlineData("99999999999999", 120, 0, 50, null, 50)]
    [InlineData("<b>", 50, 0, 50, null, null)]
    [InlineData("50", 0, 0, 0, null, null)]
    public void A_page_begins_where_it_is_asked_to_and_never_behind_the_end(string? from, int total, int first, int to, int? before, int? next)
    {
        var page = ListPage.Of(from, total, 50);
        Assert.Equal((first, to, before, next), (page.From, page.To, page.Before, page.Next));
    }
}
