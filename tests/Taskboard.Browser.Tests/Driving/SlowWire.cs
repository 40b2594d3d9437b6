using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Taskboard.Browser.Tests.Driving;

/// <summary>The live connection of a page, on which a message can be held back until a later one has overtaken it.</summary>
internal sealed class SlowWire
{
    private readonly ConcurrentQueue<(IWebSocketRoute To, string Message)> _held = new();
    private volatile Regex? _hold;

    /// <summary>Stands between the page and the server for every connection from now on.</summary>
    public static async Task<SlowWire> Of(IPage page)
    {
        var wire = new SlowWire();
        await page.RouteWebSocketAsync(new Regex("/live"), socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                if (frame.Text is { } text && wire._hold is { } hold && hold.IsMatch(text))
                    wire._held.Enqueue((socket, text));
                else if (frame.Text is { } other)
                    socket.Send(other);
                else
                    socket.Send(frame.Binary!);
            });
        });
        return wire;
    }

    /// <summary>Holds back what matches.</summary>
    public void Hold(string pattern) => _hold = new Regex(pattern);

    /// <summary>How many are held.</summary>
    public int Held => _held.Count;

    /// <summary>Delivers what was held, and holds no more.</summary>
    public void LetGo()
    {
        _hold = null;
        while (_held.TryDequeue(out var late))
            late.To.Send(late.Message);
    }
}
