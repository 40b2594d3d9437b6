using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Tests.Boards;

public sealed class BoardQueryTests
{
    private static readonly BoardFilter s_everything = new()
    {
        Board = new BoardKey("01kagz4v00p1an00"),
        Units = ["01kagz4v00un1t01", "01kagz4v00un1t02"],
        LeadOnly = true,
        Kinds = [TaskKind.Letter, TaskKind.Visit],
        States = ["drafting", "planned"],
        Stages = [Stage.Planned, Stage.Aside],
        Late = Lateness.Soon,
        Leader = "Nguyễn Văn A & B=C",
        Text = "chúc Tết + đại sứ quán",
        Aside = true,
        Lanes = Swimlanes.Unit,
        Dense = true,
    };

    [Fact]
    public void An_empty_address_is_the_whole_board_of_all_plans()
    {
        var filter = Parse("", out var understood);

        Assert.True(understood);
        Assert.Equal(BoardKey.All, filter.Board);
        Assert.False(filter.Narrows);
        Assert.Equal("", BoardQuery.Format(filter));
    }

    [Fact]
    public void What_is_written_is_read_back_exactly()
    {
        var address = BoardQuery.Format(s_everything);
        var back = Parse(address, out var understood);

        Assert.True(understood);
        Assert.Equal(address, BoardQuery.Format(back));
        Assert.Equal(s_everything.Board, back.Board);
        Assert.Equal<string>(s_everything.Units, back.Units);
        Assert.True(back.LeadOnly);
        Assert.Equal<TaskKind>(s_everything.Kinds, back.Kinds);
        Assert.Equal<string>(s_everything.States, back.States);
        Assert.Equal<Stage>(s_everything.Stages, back.Stages);
        Assert.Equal(Lateness.Soon, back.Late);
        Assert.Equal(s_everything.Leader, back.Leader);
        Assert.Equal(s_everything.Text, back.Text);
        Assert.True(back.Aside);
        Assert.Equal(Swimlanes.Unit, back.Lanes);
        Assert.True(back.Dense);
    }

    [Theory]
    [InlineData("?kind=visit&kind=letter&q=a&unit=01kagz4v00un1t02&unit=01kagz4v00un1t01")]
    [InlineData("?q=%20a%20&unit=01kagz4v00un1t01&unit=01kagz4v00un1t02&kind=letter&kind=visit&kind=visit&state=&leader=")]
    public void Equal_filters_are_written_alike_whatever_the_order(string address) =>
        Assert.Equal("?unit=01kagz4v00un1t01&unit=01kagz4v00un1t02&kind=letter&kind=visit&q=a", BoardQuery.Format(Parse(address, out _)));

    [Theory]
    [InlineData("?kind=poem")]
    [InlineData("?plan=../etc")]
    [InlineData("?unit=<script>")]
    [InlineData("?state=Đã gửi")]
    [InlineData("?stage=somewhere")]
    [InlineData("?late=sometimes")]
    [InlineData("?lanes=country")]
    [InlineData("?late=late&late=soon")]
    public void What_is_not_understood_is_said_and_left_out(string address)
    {
        Parse(address, out var understood);

        Assert.False(understood);
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_and_said()
    {
        var filter = Parse("?q=" + new string('a', 10_000), out var understood);

        Assert.False(understood);
        Assert.Equal(BoardQuery.TextLimit, filter.Text.Length);
    }

    [Fact]
    public void Decomposed_text_is_composed()
    {
        var filter = Parse("?q=" + Uri.EscapeDataString("Tê\u0301t"), out _);

        Assert.Equal("Tết", filter.Text);
    }

    private static BoardFilter Parse(string address, out bool understood) =>
        BoardQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(address)), out understood);
}
