using Microsoft.AspNetCore.SignalR;

namespace Taskboard.Server.Live;

/// <summary>Ends a connection that calls more often than any browser would.</summary>
internal sealed class CallLimit(TimeProvider time) : IHubFilter
{
    /// <summary>Calls allowed within <see cref="Span"/>.</summary>
    public const int Most = 60;

    /// <summary>The time over which calls are counted.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private static readonly object s_key = new();

    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var items = invocationContext.Context.Items;
        var now = time.GetTimestamp();
        if (items.TryGetValue(s_key, out var kept) && kept is Window window && time.GetElapsedTime(window.Start, now) < Span)
        {
            if (++window.Calls > Most)
            {
                invocationContext.Context.Abort();
                throw new HubException("too-many-calls");
            }
        }
        else
        {
            items[s_key] = new Window { Start = now, Calls = 1 };
        }
        return next(invocationContext);
    }

    private sealed class Window
    {
        public required long Start { get; init; }

        public required int Calls { get; set; }
    }
}
