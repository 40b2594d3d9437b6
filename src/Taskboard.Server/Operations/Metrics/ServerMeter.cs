using System.Diagnostics.Metrics;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>What this server measures of itself, as the meter <see cref="Name"/>. Costs next to nothing while nobody listens.</summary>
public sealed class ServerMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Taskboard.Server";

    private readonly Meter _meter;
    private readonly Counter<long> _commands;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _mails;
    private readonly Counter<long> _deliveries;

    /// <summary>Makes it. Its scope is itself, so that two servers in one process are told apart.</summary>
    public ServerMeter()
    {
        _meter = new Meter(new MeterOptions(Name) { Scope = this });
        _commands = _meter.CreateCounter<long>("taskboard.commands", "{command}", "Commands given to tasks, by kind and outcome: done, repeated, refused, failed.");
        _refusals = _meter.CreateCounter<long>("taskboard.refusals", "{command}", "Refused commands by the refusal's name.");
        _duration = _meter.CreateHistogram<double>("taskboard.command.duration", "s", "From a command to its durable answer.");
        _mails = _meter.CreateCounter<long>("taskboard.mails", "{mail}", "Mails handed to the mail server, by outcome: taken, later, never, no-server, unknown.");
        _deliveries = _meter.CreateCounter<long>("taskboard.webhook.deliveries", "{delivery}", "Deliveries sent to webhooks, by outcome: taken, refused, no-answer.");
    }

    /// <summary>Counts a webhook's delivery that was sent.</summary>
    internal void Delivered(string outcome) => _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts a mail that was handed over, or was not.</summary>
    internal void Mailed(Mailing.HandOver outcome) => _mails.Add(1, new KeyValuePair<string, object?>("outcome", Accounts.Names.Kebab(outcome)));

    /// <summary>Counts a command that was answered.</summary>
    internal void Answered(TaskCommand command, TaskReply reply, TimeSpan taken)
    {
        _commands.Add(1, new("command", CommandNames.Of(command)), new("outcome", Outcome(reply)));
        _duration.Record(taken.TotalSeconds);
        if (reply is TaskReply.Refused { Why: var why })
            _refusals.Add(1, new KeyValuePair<string, object?>("refusal", why.Code));
    }

    /// <summary>Counts a command that failed for the database's or our own fault.</summary>
    internal void Failed(TaskCommand command, TimeSpan taken)
    {
        _commands.Add(1, new("command", CommandNames.Of(command)), new("outcome", "failed"));
        _duration.Record(taken.TotalSeconds);
    }

    /// <summary>Adds a figure that is looked at when somebody asks.</summary>
    /// <param name="name">Its name, such as <c>taskboard.outbox.waiting</c>.</param>
    /// <param name="unit">Its unit: <c>s</c>, <c>By</c>, or what is counted in braces.</param>
    /// <param name="about">What it is, for whoever reads the figures.</param>
    /// <param name="value">Gives it; quick, and without the database.</param>
    public void Observe(string name, string unit, string about, Func<double> value) => _meter.CreateObservableGauge(name, value, unit, about);

    /// <summary>Adds what other parts of the server know of themselves.</summary>
    internal void Observe(LiveFeed feed, Watchers watchers, CardRenderer cards, Drain drain)
    {
        Observe("taskboard.feed.lag", "{record}", "Commits of this node that its boards do not show yet.", () => feed.Lag);
        Observe("taskboard.feed.position", "{record}", "The journal's position up to which this node's boards show everything.", () => feed.Position);
        Observe("taskboard.feed.age", "s", "Since this node last saw the journal's end.", () => feed.Age.TotalSeconds);
        Observe("taskboard.boards.connected", "{connection}", "Open boards connected to this node.", () => watchers.Count);
        Observe("taskboard.heap", "By", "What the managed heap held after its last collection.", () => GC.GetGCMemoryInfo().HeapSizeBytes);
        Observe("taskboard.draining", "{node}", "1 while this node leaves.", () => drain.IsUnderWay ? 1 : 0);
        _meter.CreateObservableCounter("taskboard.cards.rendered", () => cards.Rendered, "{card}", "Cards rendered: once for each version and language, however many look.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static string Outcome(TaskReply reply) => reply switch
    {
        TaskReply.Done { Repeated: true } => "repeated",
        TaskReply.Done => "done",
        _ => "refused",
    };
}
