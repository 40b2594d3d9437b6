namespace Taskboard.Server.Accounts;

/// <summary>How long to wait after so many failures: some are free, then the wait doubles up to a most.</summary>
/// <param name="Free">Failures that cost nothing.</param>
/// <param name="First">The first wait.</param>
/// <param name="Most">The longest wait.</param>
internal sealed record Patience(int Free, TimeSpan First, TimeSpan Most)
{
    /// <summary>A browser that has signed in to this account before: its owner mistypes.</summary>
    public static Patience KnownDevice { get; } = new(10, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5));

    /// <summary>One address trying one account from a browser that never got in.</summary>
    public static Patience Address { get; } = new(5, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(15));

    /// <summary>All unknown browsers on one account together: at most about a hundred guesses a day, from however many addresses.</summary>
    public static Patience Account { get; } = new(25, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15));

    /// <summary>After how long without a failure it is forgotten.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromHours(12);

    /// <summary>The wait after the last of so many failures.</summary>
    public TimeSpan WaitAfter(int failures)
    {
        if (failures < Free)
            return TimeSpan.Zero;
        var doublings = Math.Min(failures - Free, 20);
        return TimeSpan.FromTicks(Math.Min(First.Ticks << doublings, Most.Ticks));
    }
}
