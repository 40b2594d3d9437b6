using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Journal;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>Finds users for the administrators' pages.</summary>
internal sealed class UserViews(DirectoryBook directory, AccountStore accounts)
{
    /// <summary>Users whose name, user name or unit holds all the words, marks or not; the active ones first.</summary>
    public async Task<IReadOnlyList<UserView>> Find(string? query, CancellationToken cancel)
    {
        var byPerson = (await accounts.All(cancel)).ToDictionary(account => account.PersonId, StringComparer.Ordinal);
        var words = VietnameseText.Fold(query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. directory.People
                .Select(person => ViewOf(person, byPerson.GetValueOrDefault(person.Id)))
                .Where(view => Holds(view, words))
                .OrderBy(view => view.Person.Active ? 0 : 1),
        ];
    }

    /// <summary>One user; null where there is none.</summary>
    public async Task<UserView?> One(string personId, CancellationToken cancel) =>
        directory.Person(personId) is { } person ? ViewOf(person, await accounts.OfPerson(personId, cancel)) : null;

    private UserView ViewOf(Person person, Account? account) => new(
        person,
        account?.UserName ?? "",
        account?.PasswordHash is null,
        account?.LastSignIn is { } at ? Moment.FromMicroseconds(at) : null,
        [.. person.Units.Select(id => directory.Unit(id)?.ShortName).OfType<string>()]);

    private static bool Holds(UserView view, string[] words)
    {
        if (words.Length == 0)
            return true;
        var text = VietnameseText.Fold($"{view.Person.Name} {view.UserName} {string.Join(' ', view.Units)}");
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
