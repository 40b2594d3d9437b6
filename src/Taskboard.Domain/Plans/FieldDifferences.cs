using System.Collections.Immutable;
using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>Which fields an amended plan changes. A field counts as changed where the amended plan says something else than the plan did, and than the board
/// has: what people did with the task since is no reason to turn it back. What the amended plan does not mention is left alone.</summary>
public static class FieldDifferences
{
    /// <summary>The fields that change.</summary>
    public static ImmutableArray<FieldDifference> Between(BoardTask task, DocumentTask amended)
    {
        var found = ImmutableArray.CreateBuilder<FieldDifference>();
        foreach (var field in Enum.GetValues<AmendedField>())
        {
            var to = Words(field, amended.Details, amended.Responsibility, amended.Timing, amended.Window);
            if (to.Key.Length == 0 || to.Key == Words(field, task.Said.Details, task.Said.Responsibility, task.Said.Timing, task.Said.Window).Key)
                continue;
            var from = Words(field, task.Now.Details, task.Now.Responsibility, task.Now.Timing, task.Now.Window);
            if (to.Key != from.Key)
                found.Add(new(field, from.Text, to.Text));
        }
        return found.ToImmutable();
    }

    /// <summary>The task with the changed fields as the amended plan has them, and all others as they stand.</summary>
    public static DocumentTask Apply(PlanTask now, DocumentTask amended, IEnumerable<AmendedField> fields)
    {
        var next = new DocumentTask { Kind = now.Kind, Details = now.Details, Responsibility = now.Responsibility, Timing = now.Timing, Window = now.Window };
        foreach (var field in fields)
            next = Apply(next, field, amended);
        return next;
    }

    private static DocumentTask Apply(DocumentTask next, AmendedField field, DocumentTask amended)
    {
        var (details, responsibility) = (next.Details, next.Responsibility);
        return field switch
        {
            AmendedField.Title => next with { Details = details with { Title = amended.Details.Title } },
            AmendedField.Lead => next with { Responsibility = responsibility with { Lead = amended.Responsibility.Lead } },
            AmendedField.Coordinating => next with { Responsibility = responsibility with { Coordinating = amended.Responsibility.Coordinating } },
            AmendedField.Invited => next with { Responsibility = responsibility with { Invited = amended.Responsibility.Invited } },
            AmendedField.Timing => next with { Timing = amended.Timing, Window = amended.Window },
            AmendedField.Recipients => next with { Details = details with { Recipients = amended.Details.Recipients, RecipientCount = amended.Details.RecipientCount } },
            AmendedField.Partner => next with { Details = details with { Partner = amended.Details.Partner } },
            AmendedField.Country => next with { Details = details with { Country = amended.Details.Country } },
            AmendedField.Leader => next with { Details = details with { Leader = amended.Details.Leader } },
            AmendedField.Members => next with { Details = details with { Members = amended.Details.Members } },
            AmendedField.People => next with { Details = details with { People = amended.Details.People } },
            AmendedField.Days => next with { Details = details with { Days = amended.Details.Days } },
            AmendedField.Funding => next with { Details = details with { Funding = amended.Details.Funding } },
            AmendedField.Content => next with { Details = details with { Content = amended.Details.Content } },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
    }

    private static (string Text, string Key) Words(AmendedField field, TaskDetails details, Responsibility responsibility, TimingRule? timing, DateWindow window) => field switch
    {
        AmendedField.Title => Of(details.Title),
        AmendedField.Lead => Of(responsibility.Lead),
        AmendedField.Coordinating => Of(responsibility.Coordinating),
        AmendedField.Invited => Of(responsibility.Invited),
        AmendedField.Timing => OfTime(timing, window),
        AmendedField.Recipients => (string.Join("; ", details.Recipients), string.Join('|', details.Recipients.Select(VietnameseText.Key).Order(StringComparer.Ordinal))),
        AmendedField.Partner => Of(details.Partner),
        AmendedField.Country => Of(details.Country),
        AmendedField.Leader => Of(details.Leader),
        AmendedField.Members => Of(details.Members),
        AmendedField.People => Of(details.People),
        AmendedField.Days => Of(details.Days),
        AmendedField.Funding => Of(details.Funding),
        AmendedField.Content => Of(details.Content),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static (string Text, string Key) Of(string? text) => (text ?? "", VietnameseText.Key(text ?? "").Trim(' ', '.', ';', ','));

    private static (string Text, string Key) Of(IReadOnlyList<UnitRef> units) =>
        (string.Join("; ", units.Select(u => u.Name)), string.Join('|', units.Select(u => u.Id ?? VietnameseText.Key(u.Name)).Order(StringComparer.Ordinal)));

    // the days decide; only where there are none do the words
    private static (string Text, string Key) OfTime(TimingRule? timing, DateWindow window)
    {
        var days = (window.From, window.To) switch
        {
            ({ } from, { } to) => $"{Day(from)} – {Day(to)}",
            ({ } from, null) => $"{Day(from)} –",
            (null, { } to) => $"– {Day(to)}",
            _ => "",
        };
        var phrase = timing?.Phrase ?? "";
        var text = phrase.Length == 0 ? days : days.Length == 0 ? $"“{phrase}”" : $"“{phrase}” ({days})";
        return (text, days.Length > 0 ? days : VietnameseText.Key(phrase));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
