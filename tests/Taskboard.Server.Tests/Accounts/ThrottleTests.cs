using System.Net;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class ThrottleTests
{
    private readonly HandTime _time = new();
    private readonly SignInThrottle _throttle;

    public ThrottleTests() => _throttle = new SignInThrottle(_time);

    [Fact]
    public void A_few_failures_cost_nothing()
    {
        Fail(Patience.Address.Free, "hoa");

        Assert.Equal(TimeSpan.FromSeconds(15), Wait("hoa"));
        Assert.Equal(TimeSpan.Zero, Wait("lan"));
    }

    [Fact]
    public void Every_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        var waits = new List<double>();
        Fail(Patience.Address.Free, "hoa");
        for (var i = 0; i < 9; i++)
        {
            waits.Add(Wait("hoa").TotalSeconds);
            _time.Pass(Wait("hoa"));
            Fail(1, "hoa");
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 900, 900, 900], waits);
    }

    [Fact]
    public void Asking_while_one_must_wait_does_not_make_it_longer()
    {
        Fail(Patience.Address.Free, "hoa");
        for (var i = 0; i < 50; i++)
            Assert.NotEqual(TimeSpan.Zero, Wait("hoa"));

        _time.Pass(TimeSpan.FromSeconds(15));

        Assert.Equal(TimeSpan.Zero, Wait("hoa"));
    }

    [Fact]
    public void Nobody_locks_the_owner_out_of_a_device_that_the_account_knows()
    {
        for (var i = 0; i < 200; i++)
            Fail(5, "hoa", $"203.0.113.{i}");

        Assert.NotEqual(TimeSpan.Zero, Wait("hoa", "203.0.113.250"));
        Assert.Equal(TimeSpan.Zero, Wait("hoa", "203.0.113.1", "own"));
    }

    [Fact]
    public void A_known_device_is_slowed_down_by_its_own_failures_only_and_later()
    {
        Fail(Patience.KnownDevice.Free, "hoa", device: "stolen");

        Assert.Equal(TimeSpan.FromSeconds(15), Wait("hoa", device: "stolen"));
        Assert.Equal(TimeSpan.Zero, Wait("hoa", device: "own"));
        Assert.Equal(TimeSpan.Zero, Wait("hoa"));
    }

    [Fact]
    public void Guessing_one_account_from_many_addresses_is_slowed_down_together()
    {
        for (var i = 0; i < Patience.Account.Free; i++)
            Fail(1, "hoa", $"198.51.100.{i}");

        Assert.Equal(TimeSpan.FromSeconds(30), Wait("hoa", "192.0.2.1"));
    }

    [Fact]
    public void A_day_of_guessing_from_everywhere_gains_about_a_hundred_tries()
    {
        var tries = 0;
        for (var end = _time.GetUtcNow().AddDays(1); _time.GetUtcNow() < end;)
        {
            var wait = Wait("hoa", $"address {tries}");
            _time.Pass(wait);
            Fail(1, "hoa", $"address {tries++}");
        }

        Assert.InRange(tries, 50, 130);
    }

    [Fact]
    public void A_whole_province_behind_one_address_may_mistype()
    {
        for (var user = 0; user < 150; user++)
            Fail(2, $"user{user}", "203.0.113.7");

        Assert.NotEqual(TimeSpan.Zero, Wait("user200", "203.0.113.7"));
        Assert.Equal(TimeSpan.Zero, Wait("user200", "203.0.113.7", "own"));
        _time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, Wait("user200", "203.0.113.7"));
    }

    [Fact]
    public void Right_passwords_count_nowhere()
    {
        for (var i = 0; i < 1000; i++)
            using (var permit = Enter($"user{i}", "203.0.113.7"))
                permit!.Succeed();

        Assert.Equal(TimeSpan.Zero, Wait("user0", "203.0.113.7"));
    }

    [Fact]
    public void The_right_password_clears_the_account_but_not_from_a_device_that_it_knows()
    {
        for (var i = 0; i < Patience.Account.Free - 1; i++)
            Fail(1, "hoa", $"198.51.100.{i}");
        using (var known = Enter("hoa", "192.0.2.1", "own"))
            known!.Succeed();
        Fail(1, "hoa", "192.0.2.2");
        Assert.NotEqual(TimeSpan.Zero, Wait("hoa", "192.0.2.3"));

        _time.Pass(TimeSpan.FromSeconds(30));
        using (var unknown = Enter("hoa", "192.0.2.3"))
            unknown!.Succeed();

        Assert.Equal(TimeSpan.Zero, Wait("hoa", "192.0.2.4"));
    }

    [Fact]
    public void Many_tries_at_once_gain_nothing()
    {
        var permits = Enumerable.Range(0, 100).Select(_ => Enter("hoa")).Where(permit => permit is not null).ToList();

        Assert.Equal(Patience.Address.Free, permits.Count);
    }

    [Fact]
    public void A_try_that_was_never_looked_at_counts_for_nothing()
    {
        for (var i = 0; i < 100; i++)
            Enter("hoa")!.Dispose();

        Assert.Equal(TimeSpan.Zero, Wait("hoa"));
    }

    [Fact]
    public void Failures_are_forgotten_after_half_a_day()
    {
        Fail(Patience.Address.Free, "hoa");
        _time.Pass(TimeSpan.FromHours(12.1));

        Fail(Patience.Address.Free - 1, "hoa");

        Assert.Equal(TimeSpan.Zero, Wait("hoa"));
    }

    [Fact]
    public void What_is_remembered_is_bounded_however_many_names_are_tried()
    {
        for (var i = 0; i < 120_000; i++)
            using (var permit = Enter($"user{i}", $"{i}"))
                permit!.Fail();

        Assert.InRange(_throttle.Remembered, 1, 150_000);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void An_IPv6_subscriber_counts_as_one_address(string one, string other, bool same) =>
        Assert.Equal(same, SignInTry.AddressOf(IPAddress.Parse(one)) == SignInTry.AddressOf(IPAddress.Parse(other)));

    private void Fail(int times, string user, string address = "192.0.2.1", string? device = null)
    {
        for (var i = 0; i < times; i++)
            Enter(user, address, device)?.Fail();
    }

    private SignInPermit? Enter(string user, string address = "192.0.2.1", string? device = null) =>
        _throttle.Enter(new SignInTry(user, address, device)).Permit;

    /// <summary>How long a try would have to wait; the try itself is taken back.</summary>
    private TimeSpan Wait(string user, string address = "192.0.2.1", string? device = null)
    {
        var (permit, wait) = _throttle.Enter(new SignInTry(user, address, device));
        permit?.Dispose();
        return wait;
    }
}
