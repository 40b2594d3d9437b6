using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Following;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>Deadlines follow when a notice comes out or a partner's day is corrected; what a person set does not.</summary>
public class WindowFollowingTests
{
    private static readonly PlanPeriod Period = new(2027, null, null, new DateOnly(2026, 12, 1));
    private static readonly HolidayNotice Notice = new(
        2027, "TB 1/TB-BNV", [.. Enumerable.Range(0, 5).Select(i => new DayOverride(new DateOnly(2027, 2, 3).AddDays(i < 3 ? i : i + 2), DayOverrideKind.Off, HolidayLaw.Tet))]);

    private static readonly TimingWorld ByLaw = new(OfficialCalendar.Default, PartnerIndex.Empty);
    private static readonly TimingWorld Noticed = new(OfficialCalendar.Default.With(Notice), PartnerIndex.Empty);

    [Fact]
    public void A_deadline_before_Tet_follows_the_notice_and_is_no_longer_provisional()
    {
        var work = Read("Trước Tết Nguyên đán", ByLaw);
        Assert.Equal(new DateOnly(2027, 2, 3), work.Window.EffectiveTo);

        var next = new WindowFollowing([ByLaw], Noticed).Next(work)!;

        Assert.Equal(new DateOnly(2027, 2, 2), next.Window.EffectiveTo);
        Assert.False(next.Window.Provisional);
        Assert.Contains("TB 1/TB-BNV", StoryText.Vietnamese(next), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_already_is_left_as_it_is() =>
        Assert.Null(new WindowFollowing([ByLaw], Noticed).Next(Read("Trước Tết Nguyên đán", Noticed)));

    [Fact]
    public void Work_that_the_notice_does_not_touch_is_left_as_it_is() =>
        Assert.Null(new WindowFollowing([ByLaw], Noticed).Next(Read("Trước ngày 18/8", ByLaw)));

    [Fact]
    public void Days_that_a_person_set_never_follow()
    {
        var read = Read("Trước Tết Nguyên đán", ByLaw);
        var following = new WindowFollowing([ByLaw], Noticed);

        Assert.Null(following.Next(read with { Window = read.Window with { To = new DateOnly(2027, 2, 1), EffectiveTo = new DateOnly(2027, 2, 1) } }));
        Assert.Null(following.Next(read with { Rule = read.Rule! with { ByHand = true } }));
        Assert.Null(following.Next(read with { Rule = null }));
    }

    [Fact]
    public void A_deadline_read_under_an_earlier_notice_follows_when_that_one_was_replaced()
    {
        var work = Read("Trước Tết Nguyên đán", Noticed);

        var next = new WindowFollowing([Noticed], ByLaw).Next(work)!;

        Assert.Equal(new DateOnly(2027, 2, 3), next.Window.EffectiveTo);
    }

    [Fact]
    public void Named_days_follow_the_way_in_which_the_province_reads_them()
    {
        var inclusive = new TimingWorld(new OfficialCalendar(HolidayNotices.Shipped, includesNamedDay: true), PartnerIndex.Empty);
        var work = Read("Trước ngày 15/9", ByLaw);
        Assert.Equal(new DateOnly(2027, 9, 14), work.Window.To);

        Assert.Equal(new DateOnly(2027, 9, 15), new WindowFollowing([ByLaw], inclusive).Next(work)!.Window.To);
    }

    [Fact]
    public void A_letter_follows_the_national_day_of_its_partner()
    {
        var before = Embassy();
        var after = Partner.Evolve(before, [new PartnerRegistered { PartnerId = "p", Name = before.Name, Kind = before.Kind, Country = "gb", NationalDay = new(6, 10) }]);
        var then = new TimingWorld(OfficialCalendar.Default, new PartnerIndex([before]));
        var now = new TimingWorld(OfficialCalendar.Default, new PartnerIndex([after]));
        var earlier = now with { DayOf = partner => partner.Earlier is [.., var last] ? last : partner.Day };
        var work = Read("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", then, "Đại sứ quán Anh");
        Assert.Equal(new DateOnly(2027, 6, 14), work.Window.Anchor);

        var next = new WindowFollowing([earlier], now).Next(work)!;

        Assert.Equal(new DateOnly(2027, 6, 10), next.Window.Anchor);
        Assert.NotEqual(work.Window.From, next.Window.From);
    }

    [Fact]
    public void The_day_of_a_partner_does_not_stand_for_another_country_that_the_phrase_names()
    {
        var world = new TimingWorld(OfficialCalendar.Default, new PartnerIndex([Embassy()]));

        var work = Read("Trước ngày Quốc khánh Lào 05 ngày làm việc", world, "Đại sứ quán Anh");

        Assert.Equal(new DateOnly(2027, 12, 2), work.Window.Anchor);
    }

    private static Partner Embassy() => Partner.Evolve(
        null, [new PartnerRegistered { PartnerId = "p", Name = "Đại sứ quán Anh", Kind = PartnerKind.Embassy, Country = "gb", NationalDay = new(6, 14) }]);

    // the days as the usual reading gives them in a world
    private static TimedWork Read(string phrase, TimingWorld world, params string[] names)
    {
        var rule = TimingPhrases.Read(phrase);
        var partner = names.Select(world.Partners.Find).FirstOrDefault(p => p is not null);
        var context = new TimingContext(
            Period.Year, Issued: Period.Issued, Partner: Countries.ByCode(partner?.Country), Calendar: world.Calendar, PartnerDay: partner?.NationalDay);
        return new TimedWork(rule, rule.Resolve(context), Period, names);
    }
}
