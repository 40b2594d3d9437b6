using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Cards;

/// <summary>Whom a text mentions: <c>@user.name</c> of an active person who may know of the task. Of others nothing is told, not even that they are there.</summary>
public sealed class Mentions(AccountBook accounts, DirectoryBook directory, Clock clock)
{
    /// <summary>Ids of the people whom a text on a task mentions.</summary>
    public IReadOnlyList<string> In(string? text, PlanTask task)
    {
        var names = NamesIn(text ?? "");
        if (names.Count == 0)
            return [];
        return [.. accounts.Accounts.Where(a => names.Contains(a.UserName) && MayKnow(a.PersonId, task)).Select(a => a.PersonId).Order(StringComparer.Ordinal)];
    }

    /// <summary>The full name of a user name among the people whom a comment mentions; null for any other.</summary>
    public string? NameOf(string userName, IReadOnlyList<string> mentioned)
    {
        foreach (var id in mentioned)
            if (accounts.Account(id) is { } account && string.Equals(account.UserName, userName, StringComparison.OrdinalIgnoreCase))
                return directory.Person(id)?.Name;
        return null;
    }

    /// <summary>The people who may be mentioned on a task, by user name and full name: those of its units first.</summary>
    public IReadOnlyList<(string UserName, string Name)> Choices(PlanTask task, ActingUser asker)
    {
        var near = task.Lead.Concat(task.Coordinating).Concat(task.Parts.Select(p => p.Unit)).Select(u => u.Id).OfType<string>().ToHashSet();
        return [.. directory.People
            .Where(p => p.Id != asker.Id && MayKnow(p.Id, task) && accounts.Account(p.Id) is not null)
            .OrderBy(p => p.Units.Any(near.Contains) ? 0 : 1)
            .Take(MostChoices)
            .Select(p => (accounts.Account(p.Id)!.UserName, p.Name))];
    }

    /// <summary>How many characters a mention at the beginning of a text has, the sign included; 0 where there is none.</summary>
    internal static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '@')
            return 0;
        var end = 1;
        while (end < text.Length && end <= LongestName && IsOfName(text[end]))
            end++;
        // a full stop ends the sentence and not the name
        while (end > 1 && text[end - 1] is '.' or '-' or '_')
            end--;
        return end > 1 ? end : 0;
    }

    private static HashSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            var length = LengthAt(text.AsSpan(at));
            if (length > 0)
                names.Add(text.Substring(at + 1, length - 1));
        }
        return names;
    }

    private bool MayKnow(string personId, PlanTask task) => directory.Acting(personId, clock.Today) is { } user && task.IsKnownTo(user);

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private const int LongestName = 64;
    private const int MostChoices = 200;
}
