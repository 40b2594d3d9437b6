using System.Text;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>The pages of boards as bytes, made once for each version of a board, filter and language, and sent to everybody.</summary>
public sealed class BoardPages(BoardBook boards, CardRenderer renderer, DirectoryBook directory, Clock clock)
{
    /// <summary>Bytes of pages kept, those of filters seldom used go first.</summary>
    public const long MostBytes = 48 << 20;

    private readonly Lock _shelf = new();
    private readonly Dictionary<(string Filter, string Onlooker, Language Language), LinkedListNode<Place>> _places = [];
    private readonly LinkedList<Place> _order = [];

    /// <summary>The page of a filter as everybody may see it, see the other.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public ValueTask<BoardPageBytes?> Get(BoardFilter filter, Language language, CancellationToken cancel) => Get(filter, Onlooker.Public, language, cancel);

    /// <summary>The page of a filter for an onlooker, never older than the board at the moment of asking; null where there is no such plan. A board
    /// without limited tasks has one page for all.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public ValueTask<BoardPageBytes?> Get(BoardFilter filter, Onlooker onlooker, Language language, CancellationToken cancel)
    {
        // one who is taken for everybody, because the board had no limited task a moment ago, is never shown one
        if (!boards.HasLimited(filter.Board))
            onlooker = Onlooker.Public;
        var place = Take((BoardQuery.Format(filter), onlooker.Key, language));
        var stamp = boards.StampOf(filter.Board);
        return place.Page is { } page && page.Stamp == stamp && page.Day == clock.Today ? new(page) : new(Fresh(place, filter, onlooker, language, stamp, cancel));
    }

    private async Task<BoardPageBytes?> Fresh(Place place, BoardFilter filter, Onlooker onlooker, Language language, long stamp, CancellationToken cancel)
    {
        while (true)
        {
            Task<BoardPageBytes?> making;
            lock (place)
            {
                // a page under way may have begun before the change that the asker wants to see
                if (place.Page is { } page && stamp != 0 && page.Stamp >= stamp && page.Day == clock.Today)
                    return page;
                making = place.Making ??= Task.Run(() => Make(place, filter, onlooker, language), CancellationToken.None);
            }
            var made = await making.WaitAsync(cancel);
            if (made is null)
                return null;
            if (stamp == 0)
                stamp = made.Stamp;
        }
    }

    private async Task<BoardPageBytes?> Make(Place place, BoardFilter filter, Onlooker onlooker, Language language)
    {
        BoardPageBytes? page = null;
        try
        {
            var today = clock.Today;
            if (await boards.Get(filter.Board, CancellationToken.None) is { } content && onlooker.Finds(content))
                page = new BoardPageBytes(await Bytes(BoardLayout.Of(onlooker.Of(content), filter, today, directory, language), language), content.Stamp, today);
            return page;
        }
        finally
        {
            lock (place)
                (place.Page, place.Making) = (page, null);
            Trim();
        }
    }

    private async Task<byte[]> Bytes(BoardLayout layout, Language language)
    {
        await renderer.Render([.. layout.Cells.SelectMany(cell => cell)], language);
        var pieces = layout.Cut(await renderer.Shell(layout.View, language));
        var size = pieces.Sum(p => Encoding.UTF8.GetByteCount(p.Text)) + layout.Cells.Sum(cell => cell.Sum(card => card.Html(language)!.Length));
        var bytes = new byte[size];
        var at = 0;
        foreach (var (text, slot) in pieces)
        {
            at += Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
            if (slot is null)
                continue;
            foreach (var card in layout.Cells[slot.Value])
            {
                var html = card.Html(language)!;
                html.CopyTo(bytes, at);
                at += html.Length;
            }
        }
        return bytes;
    }

    private Place Take((string Filter, string Onlooker, Language Language) key)
    {
        lock (_shelf)
        {
            if (!_places.TryGetValue(key, out var node))
                _places.Add(key, node = new LinkedListNode<Place>(new Place(key)));
            else if (node == _order.Last)
                return node.Value;
            else
                _order.Remove(node);
            _order.AddLast(node);
            return node.Value;
        }
    }

    private void Trim()
    {
        lock (_shelf)
        {
            var bytes = _order.Sum(place => place.Page?.Size ?? 0);
            while (bytes > MostBytes && _order.First is { } oldest && oldest != _order.Last)
            {
                bytes -= oldest.Value.Page?.Size ?? 0;
                _order.RemoveFirst();
                _places.Remove(oldest.Value.Key);
            }
        }
    }

    private sealed class Place((string Filter, string Onlooker, Language Language) key)
    {
        public (string Filter, string Onlooker, Language Language) Key => key;

        public volatile BoardPageBytes? Page;

        public Task<BoardPageBytes?>? Making;
    }
}
