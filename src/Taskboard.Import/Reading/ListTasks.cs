using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>Makes a task of one item of a list, in the light of the activity that the list belongs to.</summary>
internal static class ListTasks
{
    public static TaskSeed Of(string item, Activity activity, LineRange lines)
    {
        var name = item.Trim(' ', '.', ';', '/', ',');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new TaskSeed
        {
            Title = Titles.For(activity.Action, colon > 0 ? name[..colon] + " (" + name[(colon + 1)..].Trim() + ")" : name),
            Kind = activity.Kind,
            Lead = activity.Lead,
            Coordinating = activity.Coordinating,
            Requested = activity.Requested,
            Timing = activity.Timing,
            Occasion = activity.Occasion,
            Anchor = activity.Anchor,
            Leader = activity.Leader,
            Recipients = activity.Kind is TaskKind.Scheme or TaskKind.Event or TaskKind.Report ? [] : RecipientReader.OfItem(name),
            RecipientCount = RecipientReader.Count(name),
            Country = CountryFinder.In(name) is [var country, ..] ? country.Name : null,
            Section = activity.Section,
            Lines = lines,
            AlsoFrom = activity.Lines.First > 0 ? [activity.Lines] : [],
            Words = item,
        };
    }
}
