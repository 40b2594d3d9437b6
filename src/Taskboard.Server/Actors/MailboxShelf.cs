namespace Taskboard.Server.Actors;

/// <summary>The mailboxes in memory: at most so many, those used longest ago go first, and none that is in use.</summary>
internal sealed class MailboxShelf(int capacity, Func<string, TaskActor> make)
{
    private readonly Lock _shelf = new();
    private readonly Dictionary<string, Mailbox> _boxes = [];
    private readonly LinkedList<string> _order = [];

    /// <summary>The mailbox of a task, marked as in use until it is given back.</summary>
    public Mailbox Take(string taskId)
    {
        lock (_shelf)
        {
            if (_boxes.TryGetValue(taskId, out var box))
            {
                _order.Remove(box.Place);
            }
            else
            {
                box = new Mailbox(make(taskId));
                _boxes.Add(taskId, box);
            }
            _order.AddLast(box.Place);
            box.Users++;
            return box;
        }
    }

    /// <summary>Gives a mailbox back.</summary>
    public void Return(Mailbox box)
    {
        lock (_shelf)
        {
            box.Users--;
            for (var place = _order.First; place is not null && _boxes.Count > capacity;)
            {
                var next = place.Next;
                var oldest = _boxes[place.Value];
                if (oldest.Users == 0)
                {
                    _boxes.Remove(place.Value);
                    _order.Remove(place);
                    oldest.Turn.Dispose();
                }
                place = next;
            }
        }
    }

    /// <summary>The actor of a task where one is in memory; null where none is.</summary>
    public TaskActor? Peek(string taskId)
    {
        lock (_shelf)
            return _boxes.TryGetValue(taskId, out var box) ? box.Actor : null;
    }
}
