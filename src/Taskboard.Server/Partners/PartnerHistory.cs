using Taskboard.Domain.Directory;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Partners;

/// <summary>A change of a partner, as its history tells it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; null where nothing was said.</param>
/// <param name="Changes">What changed: the field's key in the texts, before, after. Empty for the entry itself.</param>
public sealed record PartnerHistoryEntry(DateTimeOffset At, string By, string? Reason, IReadOnlyList<(string Field, string Before, string After)> Changes);

/// <summary>Reads what happened to a partner.</summary>
internal static class PartnerHistory
{
    public static async ValueTask<IReadOnlyList<PartnerHistoryEntry>> Of(string id, PartnerDesk desk, CancellationToken cancel)
    {
        var entries = new List<PartnerHistoryEntry>();
        PartnerRegistered? before = null;
        foreach (var record in (await desk.History(id, cancel)).Reverse())
            foreach (var after in Written.PartnerEvents(record).OfType<PartnerRegistered>())
            {
                entries.Add(new(record.At, record.Actor.Name, after.Reason, before is null ? [] : Changes(before, after)));
                before = after;
            }
        entries.Reverse();
        return entries;
    }

    private static IReadOnlyList<(string Field, string Before, string After)> Changes(PartnerRegistered before, PartnerRegistered after) =>
        [.. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Field, pair.First.Value, pair.Second.Value))];

    private static IEnumerable<(string Field, string Value)> Fields(PartnerRegistered partner) =>
    [
        ("name", partner.Name), ("aliases", string.Join("; ", partner.Aliases)), ("kind", Accounts.Names.Kebab(partner.Kind)),
        ("country", Countries.ByCode(partner.Country)?.Name ?? ""), ("national-day", PartnerForm.DayOf(partner.NationalDay)), ("head-title", partner.HeadTitle ?? ""),
        ("address", partner.Address ?? ""), ("contact", partner.Contact ?? ""), ("members", string.Join(", ", partner.Members)),
        ("valid-from", $"{partner.ValidFrom:yyyy-MM-dd}"), ("valid-to", $"{partner.ValidTo:yyyy-MM-dd}"),
    ];
}
