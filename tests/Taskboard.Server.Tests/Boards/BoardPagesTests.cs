using System.IO.Compression;
using System.Text;
using Taskboard.Server.Boards;
using Taskboard.Server.Tests.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Boards;

public sealed class BoardPagesTests : IDisposable
{
    private readonly DataDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_page_is_made_once_for_a_version_and_anew_for_the_next()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var plan = await node.Accept("Kế hoạch", 3);
        await node.CaughtUp();
        var filter = new BoardFilter { Board = new BoardKey(plan.Plan.Id) };

        var first = await Page(node, filter);
        Assert.Same(first, await Page(node, filter));

        await node.Retitle(plan.TaskIds[0], "Mai vàng & đào <thắm>");
        await node.CaughtUp();
        var second = await Page(node, filter);

        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Contains("Mai vàng &amp; đào &lt;thắm&gt;", Encoding.UTF8.GetString(second.Plain), StringComparison.Ordinal);
        Assert.DoesNotContain("Mai vàng", Encoding.UTF8.GetString(first.Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_pages_say_the_same()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Kế hoạch", 30);
        await node.CaughtUp();

        var page = await Page(node, new BoardFilter());

        Assert.Equal(page.Plain, Unpack(new GZipStream(new MemoryStream(page.Gzip), CompressionMode.Decompress)));
        Assert.Equal(page.Plain, Unpack(new BrotliStream(new MemoryStream(page.Brotli), CompressionMode.Decompress)));
    }

    [Fact]
    public async Task A_filtered_page_holds_its_cards_and_no_others()
    {
        await using var node = await FeedNode.Start(_data.Path);
        var plan = await node.Accept("Kế hoạch", 12);
        await node.CaughtUp();

        var page = Encoding.UTF8.GetString((await Page(node, new BoardFilter { Text = "thu chuc mung 12" })).Plain);

        Assert.Contains($"id=\"t-{plan.TaskIds[11]}\"", page, StringComparison.Ordinal);
        Assert.All(plan.TaskIds.Take(11), id => Assert.DoesNotContain($"id=\"t-{id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_card_is_rendered_once_for_all_pages_of_a_language()
    {
        await using var node = await FeedNode.Start(_data.Path);
        await node.Accept("Kế hoạch", 10);
        await node.CaughtUp();

        await Page(node, new BoardFilter());
        await Page(node, new BoardFilter { Text = "thu" });
        await Page(node, new BoardFilter { Lanes = Swimlanes.Kind });

        Assert.Equal(10, node.Renderer.Rendered);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_has_no_page()
    {
        await using var node = await FeedNode.Start(_data.Path);

        Assert.Null(await node.Pages.Get(new BoardFilter { Board = new BoardKey("0000000000000000") }, Language.Vi, CancellationToken.None));
    }

    private static async Task<BoardPageBytes> Page(FeedNode node, BoardFilter filter) =>
        (await node.Pages.Get(filter, Language.Vi, CancellationToken.None))!;

    private static byte[] Unpack(Stream packed)
    {
        using var plain = new MemoryStream();
        using (packed)
            packed.CopyTo(plain);
        return plain.ToArray();
    }
}
