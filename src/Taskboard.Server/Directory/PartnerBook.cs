using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Live;

namespace Taskboard.Server.Directory;

/// <summary>The province's partners in memory, as of the last record seen. Read from any thread.</summary>
public sealed class PartnerBook : IJournalFollower
{
    private readonly Lock _changing = new();
    private volatile Snapshot _now = new([]);

    /// <summary>All partners, in the Vietnamese order of their names.</summary>
    public IReadOnlyList<Partner> Partners => _now.Sorted.Value;

    /// <summary>Finds partners by name.</summary>
    public PartnerIndex Index => _now.Index.Value;

    /// <summary>The partner of that id; null where there is none.</summary>
    public Partner? Partner(string id) => _now.ById.GetValueOrDefault(id);

    /// <summary>Puts all of them in their places at once.</summary>
    public void Fill(IEnumerable<Partner> partners)
    {
        lock (_changing)
            _now = new(partners.ToDictionary(p => p.Id));
    }

    /// <summary>Puts partners in their places, unless later versions stand there.</summary>
    public void Put(params IReadOnlyList<Partner> partners)
    {
        lock (_changing)
        {
            var next = new Dictionary<string, Partner>(_now.ById);
            foreach (var partner in partners)
                if (!next.TryGetValue(partner.Id, out var known) || known.Version < partner.Version)
                    next[partner.Id] = partner;
            _now = new(next);
        }
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (!record.Stream.StartsWith(Streams.PartnerPrefix, StringComparison.Ordinal))
            return;
        var known = Partner(record.Stream[Streams.PartnerPrefix.Length..]);
        if (record.Version == (known?.Version ?? 0) + 1)
            Put(Domain.Directory.Partner.Evolve(known, Written.PartnerEvents(record)));
    }

    private sealed record Snapshot(IReadOnlyDictionary<string, Partner> ById)
    {
        public Snapshot(IReadOnlyList<Partner> none)
            : this(none.ToDictionary(p => p.Id))
        {
        }

        public Lazy<PartnerIndex> Index { get; } = new(() => new PartnerIndex(ById.Values));

        public Lazy<IReadOnlyList<Partner>> Sorted { get; } =
            new(() => [.. ById.Values.OrderBy(p => p.Name, VietnameseText.Comparer)]);
    }
}
