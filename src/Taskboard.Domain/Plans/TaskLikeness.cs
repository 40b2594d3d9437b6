using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Plans;

/// <summary>How alike two tasks are, from 0 to 1: by the words of their titles, where a word that many titles have counts little; by kind, place in the
/// document, and for whom they are.</summary>
internal sealed class TaskLikeness
{
    /// <summary>From here on two tasks are taken for the same.</summary>
    public const double Enough = 0.55;

    private const double OfTitle = 0.6;
    private const double OfKind = 0.15;
    private const double OfSection = 0.1;
    private const double OfRecipients = 0.15;

    private readonly Dictionary<string, double> _weights = [];

    /// <summary>Learns which words are common.</summary>
    public TaskLikeness(IReadOnlyCollection<Signs> all)
    {
        var counts = new Dictionary<string, int>();
        foreach (var signs in all)
            foreach (var word in signs.Words)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        foreach (var (word, count) in counts)
            _weights[word] = Math.Log(1 + ((double)all.Count / count));
    }

    /// <summary>How alike they are.</summary>
    public double Of(Signs a, Signs b)
    {
        var titles = Shared(a.Words, b.Words);
        var recipients = a.Recipients.Count == 0 && b.Recipients.Count == 0 ? titles : Shared(a.Recipients, b.Recipients);
        var likeness = (OfTitle * titles) + (OfRecipients * recipients)
            + (a.Kind == b.Kind ? OfKind : 0)
            + (a.Section is not null && a.Section == b.Section ? OfSection : 0);
        // letters to two countries share all but one word, and are not one letter
        return a.Country is not null && b.Country is not null && a.Country != b.Country ? likeness / 3 : likeness;
    }

    private double Shared(HashSet<string> a, HashSet<string> b)
    {
        double both = 0, either = 0;
        foreach (var word in a)
            (both, either) = b.Contains(word) ? (both + (2 * Weight(word)), either + Weight(word)) : (both, either + Weight(word));
        foreach (var word in b)
            either += Weight(word);
        return either == 0 ? 0 : both / either;
    }

    private double Weight(string word) => _weights.GetValueOrDefault(word, 1);

    /// <summary>What two tasks are compared by.</summary>
    internal sealed record Signs(HashSet<string> Words, HashSet<string> Recipients, TaskKind Kind, string? Section, string? Country)
    {
        /// <summary>The signs of a task.</summary>
        public static Signs Of(TaskKind kind, TaskDetails details) => new(
            WordsOf(details.Title),
            [.. details.Recipients.Append(details.Partner).SelectMany(WordsOf)],
            kind,
            details.Section is { } section ? VietnameseText.Key(section) : null,
            (Directory.Countries.Find(details.Country) ?? Directory.CountryMentions.FirstIn(string.Join(", ", details.Recipients.Append(details.Title))))?.Code);

        private static HashSet<string> WordsOf(string? text) =>
            [.. VietnameseText.Key(text ?? "").Split(s_between, StringSplitOptions.RemoveEmptyEntries)];

        private static readonly char[] s_between = [' ', ',', '.', ';', ':', '(', ')', '-', '–', '"', '“', '”', '/', '\n', '\t'];
    }
}
