using Taskboard.Server.Hosting;

namespace Taskboard.Server.Boards;

/// <summary>The boards in memory: that of each plan somebody looks at, and the one of all current plans. A plan's cards are read from the database
/// when they are first asked for, kept right by the live feed, and given up when too many are held and nobody watches them; so
/// memory follows what is looked at and not what there is.</summary>
public sealed partial class BoardBook(BoardRows rows, CardMaker maker, Clock clock, ILogger<BoardBook> log)
{
    /// <summary>Plans that boards offer to go to, at most.</summary>
    public const int MostPlans = 200;

    /// <summary>Tasks on the board of all current plans, at most, unless the latest plan alone has more: the latest plans come first.</summary>
    public const int MostTasksOfAll = 5_000;

    /// <summary>Tasks held before plans that nobody watches are given up.</summary>
    public const int MostTasks = 20_000;

    /// <summary>Records after which boards with limited tasks are made again though nothing changed on them: whoever opens one asks what happened since it was
    /// made, and whether their own rights changed is read from every record since.</summary>
    public const int LongestLag = Live.CatchUp.Most / 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PlanBoard> _boards = [];
    private readonly Dictionary<string, PlanBoard> _byTask = [];
    private readonly Dictionary<BoardKey, BoardContent> _contents = [];
    private readonly PlanShelf _shelf = new();
    private DateOnly _day;
    private long _shelfStamp;
    private long _stamp;
    private long _uses;
    private long _applied;
    private long _renewedAt;

    /// <summary>Tasks held before plans that nobody watches are given up; a test sets fewer.</summary>
    internal int Limit { get; set; } = MostTasks;

    /// <summary>Says whether anybody watches a board: such a board is not given up.</summary>
    public Func<BoardKey, bool> IsWatched { get; set; } = static _ => false;

    /// <summary>The position up to which the feed has applied the journal.</summary>
    public long Applied => Volatile.Read(ref _applied);

    /// <summary>Begins: knows the plans as of a position or later; the feed applies what comes after it.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public async Task Open(long position, CancellationToken cancel)
    {
        var plans = await rows.Plans(MostPlans, cancel);
        lock (_gate)
        {
            _shelf.Put(plans);
            _shelfStamp = ++_stamp;
            _applied = position;
        }
    }

    /// <summary>A number that grows with every change of a board; 0 for one that is not in memory.</summary>
    public long StampOf(BoardKey key)
    {
        lock (_gate)
            return Kept(key)?.Stamp ?? 0;
    }

    /// <summary>A board as it stands; null where there is no such plan.</summary>
    /// <exception cref="Journal.DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<BoardContent?> Get(BoardKey key, CancellationToken cancel)
    {
        while (true)
        {
            List<PlanBoard> missing;
            lock (_gate)
            {
                if (Kept(key) is { } kept)
                    return kept;
                missing = Missing(key, out var all);
                if (missing.Count == 0)
                    return _contents[key] = Make(key, all);
            }
            foreach (var board in missing)
                if (!await board.Loading!.WaitAsync(cancel) && key.PlanId is not null)
                    return null;
        }
    }

    /// <summary>Whether a board shows a plan's tasks.</summary>
    public bool Shows(BoardKey board, string planId) => board.PlanId is { } only ? only == planId : IsOnAll(planId);

    /// <summary>Whether a board has tasks that are not for everybody; true too where that is not known without reading it.</summary>
    public bool HasLimited(BoardKey key)
    {
        lock (_gate)
            return _shelf.HasLimited || (key.PlanId is { } planId
                ? !_boards.TryGetValue(planId, out var board) || board.Cards is null || board.Limited > 0
                : CurrentPlansThatFit().Any(id => !_boards.TryGetValue(id, out var one) || one.Cards is null || one.Limited > 0));
    }

    /// <summary>Whether the board of all current plans shows a plan's tasks.</summary>
    public bool IsOnAll(string planId)
    {
        lock (_gate)
            return CurrentPlansThatFit().Contains(planId);
    }

    private BoardContent? Kept(BoardKey key)
    {
        if (!_contents.TryGetValue(key, out var content))
            return null;
        if (key.PlanId is null)
            return content.Stamp == _stamp && _day == clock.Today ? content : null;
        if (!_boards.TryGetValue(key.PlanId, out var board))
            return null;
        board.LastUse = ++_uses;
        return content.Stamp == StampOf(board) ? content : null;
    }

    private long StampOf(PlanBoard board) => Math.Max(board.Stamp, _shelfStamp);

    private BoardContent Make(BoardKey key, List<PlanBoard> boards)
    {
        var cards = new List<LiveCard>(boards.Sum(b => b.Cards!.Count));
        foreach (var board in boards)
        {
            cards.AddRange(board.Cards!.Values);
            board.LastUse = ++_uses;
        }
        return new BoardContent(
            key,
            key.PlanId is null ? null : _shelf.Find(key.PlanId),
            _applied,
            boards.Count == 0 ? _applied : boards.Max(b => b.LastChange),
            key.PlanId is null ? _stamp : StampOf(boards[0]),
            cards,
            _shelf.Plans,
            key.PlanId is null ? CurrentPlans().Count(p => !_boards.ContainsKey(p)) : 0);
    }

    /// <summary>The boards of a key that are not loaded; their loading begins here.</summary>
    private List<PlanBoard> Missing(BoardKey key, out List<PlanBoard> all)
    {
        all = [];
        foreach (var planId in key.PlanId is { } one ? [one] : CurrentPlansThatFit())
        {
            if (!_boards.TryGetValue(planId, out var board))
            {
                _boards[planId] = board = new PlanBoard(planId);
                board.Loading = Task.Run(() => Load(board));
            }
            all.Add(board);
        }
        return all.FindAll(b => b.Cards is null);
    }

    private IEnumerable<string> CurrentPlans()
    {
        _day = clock.Today;
        return _shelf.Plans.Where(p => p.IsCurrent(_day)).Select(p => p.Plan.Id);
    }

    private IEnumerable<string> CurrentPlansThatFit()
    {
        var tasks = 0;
        foreach (var planId in CurrentPlans())
        {
            var more = _shelf.Find(planId)!.Plan.LastOrdinal;
            if (tasks > 0 && tasks + more > MostTasksOfAll)
                yield break;
            tasks += more;
            yield return planId;
        }
    }

    private async Task<bool> Load(PlanBoard board)
    {
        try
        {
            var found = await rows.Plan(board.PlanId, CancellationToken.None);
            lock (_gate)
            {
                if (found is null)
                {
                    _boards.Remove(board.PlanId);
                    _shelf.Remove(board.PlanId);
                    return false;
                }
                Fill(board, found);
            }
            return true;
        }
        catch
        {
            lock (_gate)
                _boards.Remove(board.PlanId);
            throw;
        }
    }

    private void Fill(PlanBoard board, PlanRows found)
    {
        if (_shelf.Find(board.PlanId) is null)
            _shelfStamp = ++_stamp;
        _shelf.Put([found.Plan]);
        board.Fill(found, maker);
        foreach (var taskId in board.Cards!.Keys)
            _byTask[taskId] = board;
        board.Stamp = ++_stamp;
        foreach (var record in board.Waiting)
            Apply(board, record);
        board.Waiting.Clear();
        GiveUp(board);
    }

    private void GiveUp(PlanBoard butNot)
    {
        if (_byTask.Count <= Limit)
            return;
        var kept = IsWatched(BoardKey.All) ? CurrentPlansThatFit().ToHashSet() : [];
        foreach (var board in _boards.Values.Where(b => b.Cards is not null && b != butNot).OrderBy(b => b.LastUse).ToList())
        {
            if (_byTask.Count <= Limit)
                return;
            if (!kept.Contains(board.PlanId) && !IsWatched(new BoardKey(board.PlanId)))
                Drop(board);
        }
    }

    private void Drop(PlanBoard board)
    {
        _boards.Remove(board.PlanId);
        _contents.Remove(new BoardKey(board.PlanId));
        _contents.Remove(BoardKey.All);
        foreach (var taskId in board.Cards?.Keys ?? Enumerable.Empty<string>())
            _byTask.Remove(taskId);
    }
}
