using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tests;

public class AudienceTests
{
    [Fact]
    public void Whoever_holds_a_function_that_the_work_needs_may_know_and_it_is_stored_with_it()
    {
        var audience = Audience.OfUnits(["so-y-te"], [UnitFunction.PpcOffice, UnitFunction.FocalPoint]);
        Assert.Equal("u:so-y-te;f:focal-point,ppc-office", audience.Text);
        Assert.Equal(audience, Audience.Parse(audience.Text));
        Assert.True(audience.Admits(UnitFunction.PpcOffice));
        Assert.False(audience.Admits(UnitFunction.Police));
        foreach (var bad in new[] { "u:a;f:", "u:a;f:nobody", "u:a;f:ppc-office,focal-point", "u:a;b", "u:a;f:focal-point;f:police" })
            Assert.Throws<FormatException>(() => Audience.Parse(bad));
    }

    [Fact]
    public void Everyone_signed_in_may_know_what_is_for_everyone()
    {
        Assert.True(Audience.Everyone.Admits(unit: null, isLeader: false));
        Assert.Equal("*", Audience.Everyone.Text);
    }

    [Fact]
    public void What_is_for_units_is_for_them_and_for_leaders_alone()
    {
        var audience = Audience.OfUnits(["so-y-te", "cong-an"]);

        Assert.True(audience.Admits("cong-an", isLeader: false));
        Assert.True(audience.Admits("so-tai-chinh", isLeader: true));
        Assert.False(audience.Admits("so-tai-chinh", isLeader: false));
        Assert.False(audience.Admits(unit: null, isLeader: false));
    }

    [Fact]
    public void Units_are_distinct_and_their_order_does_not_matter()
    {
        Assert.Equal(Audience.OfUnits(["a", "b"]), Audience.OfUnits(["b", "a", "b"]));
        Assert.Equal("u:a,b", Audience.OfUnits(["b", "a"]).Text);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("u:")]
    [InlineData("u:a,b")]
    public void It_is_read_as_it_was_written(string text) => Assert.Equal(text, Audience.Parse(text).Text);

    [Theory]
    [InlineData("")]
    [InlineData("all")]
    [InlineData("u:b,a")]
    [InlineData("u:a,")]
    [InlineData("U:a")]
    public void What_cannot_be_read_is_never_taken_for_everyone(string text) =>
        Assert.Throws<FormatException>(() => Audience.Parse(text));

    [Fact]
    public void A_unit_without_an_id_is_refused() => Assert.Throws<ArgumentException>(() => Audience.OfUnits(["a", ""]));
}
