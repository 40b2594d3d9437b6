using Taskboard.Domain.Directory;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Actors;

/// <summary>Enters and changes partners.</summary>
public sealed class PartnerDesk(IJournal journal, PartnerBook book)
{
    /// <summary>Enters a partner, or replaces what stands there. The book knows it when this returns.</summary>
    /// <param name="partner">What is to stand there.</param>
    /// <param name="basedOn">The version seen; 0 for a new partner.</param>
    /// <param name="by">Who does it; whether they may is for the caller to say.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>False when somebody else changed it meanwhile.</returns>
    public ValueTask<bool> Register(PartnerRegistered partner, long basedOn, ActingUser by, string commandId, CancellationToken cancel) =>
        RegisterAll([(partner, basedOn)], by, commandId, cancel);

    /// <summary>Enters or replaces many, all or nothing.</summary>
    /// <returns>False when somebody else changed one of them meanwhile, and nothing was entered.</returns>
    public async ValueTask<bool> RegisterAll(
        IReadOnlyList<(PartnerRegistered Partner, long BasedOn)> partners, ActingUser by, string commandId, CancellationToken cancel)
    {
        var actor = Written.Actor(by);
        var next = new List<Partner>(partners.Count);
        var appends = new List<Append>(partners.Count);
        foreach (var (partner, basedOn) in partners)
        {
            var known = book.Partner(partner.PartnerId);
            if (known?.Version > basedOn && await IsRepeat(partner.PartnerId, commandId, cancel))
                return true;
            if ((known?.Version ?? 0) != basedOn)
                return false;
            next.Add(Partner.Evolve(known, [partner]));
            appends.Add(Written.Partner(next[^1], basedOn, partner, actor, commandId));
        }
        var outcomes = await Together.Append(journal, appends, cancel);
        if (outcomes.All(outcome => outcome is AppendOutcome.Committed))
            book.Put(next);
        return outcomes.All(outcome => outcome is AppendOutcome.Committed or AppendOutcome.Repeated);
    }

    /// <summary>What happened to a partner, the latest first.</summary>
    public async ValueTask<IReadOnlyList<JournalRecord>> History(string partnerId, CancellationToken cancel)
    {
        var records = new List<JournalRecord>();
        await foreach (var record in journal.ReadStream(Streams.Partner(partnerId), 0, cancel))
            records.Add(record);
        records.Reverse();
        return records;
    }

    private async ValueTask<bool> IsRepeat(string partnerId, string commandId, CancellationToken cancel) =>
        (await History(partnerId, cancel)).Any(record => record.CommandId == commandId);
}
