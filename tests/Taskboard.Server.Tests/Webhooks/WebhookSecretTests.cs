using Taskboard.Server.Webhooks;

namespace Taskboard.Server.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    /// <summary>The example of the specification of Standard Webhooks.</summary>
    [Fact]
    public void A_signature_is_that_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    [Fact]
    public void A_secret_is_256_random_bits()
    {
        var (first, second) = (WebhookSecret.New(), WebhookSecret.New());

        Assert.StartsWith("whsec_", first, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(first[6..]).Length);
        Assert.NotEqual(first, second);
    }
}
