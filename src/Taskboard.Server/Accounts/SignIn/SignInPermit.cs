namespace Taskboard.Server.Accounts;

/// <summary>The right to look at one password. Unless <see cref="Fail"/> or <see cref="Succeed"/> is called, the try counts for nothing.</summary>
internal sealed class SignInPermit(SignInThrottle throttle, SignInTry attempt) : IDisposable
{
    private bool _settled;

    /// <summary>The password was wrong: the charge stays.</summary>
    public void Fail() => _settled = true;

    /// <summary>The password was right: the account starts afresh.</summary>
    public void Succeed() => Settle(proven: true);

    /// <inheritdoc/>
    public void Dispose() => Settle(proven: false);

    private void Settle(bool proven)
    {
        if (_settled)
            return;
        _settled = true;
        throttle.Refund(attempt, proven);
    }
}
