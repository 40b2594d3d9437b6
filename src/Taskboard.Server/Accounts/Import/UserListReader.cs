using Taskboard.Domain.Directory;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>Makes users out of the rows of a list, and says of each line what is wrong with it. Enters nothing.</summary>
internal sealed class UserListReader(DirectoryBook directory, AccountBook book)
{
    /// <summary>Separates several units or positions in one cell.</summary>
    private static readonly char[] s_between = ['|', '/', '\n'];

    /// <summary>Reads a list.</summary>
    public UserList Read(string text)
    {
        var (rows, problem) = UserTable.Read(text);
        if (problem is not null)
            return new UserList([], problem);
        var taken = book.Accounts.Select(account => account.UserName).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new UserList([.. rows.Select(row => LineOf(row.Line, row.Cells, taken, seen))]);
    }

    private UserLine LineOf(int number, UserCells cells, HashSet<string> taken, Dictionary<string, int> seen)
    {
        var faults = new List<UserLineFault>();
        var role = UserWords.RoleOf(cells.Role);
        if (role is null)
            faults.Add(UserLineFault.NoSuchRole(cells.Role));
        var units = Units(cells.Units, faults);
        var positions = Positions(cells.Positions, faults);
        var user = new NewUser(UserNames.KeyOf(cells.UserName), cells.Name, role ?? UserRole.Viewer, units, positions);
        if (UserRules.FaultOf(user, directory.Unit) is { } refusal)
            faults.Add(UserLineFault.Of(refusal));
        else if (taken.Contains(user.UserName))
            faults.Add(UserLineFault.Of(new AccountRefusal(AccountFault.UserNameTaken, user.UserName)));
        else if (!seen.TryAdd(user.UserName, number))
            faults.Add(UserLineFault.Twice(seen[user.UserName]));
        return new UserLine(number, cells, faults.Count == 0 ? user : null, faults);
    }

    private List<string> Units(string cell, List<UserLineFault> faults)
    {
        if (cell.Length == 0)
            return [];
        // a unit's own name may hold a separator
        if (directory.Find(cell) is { } whole)
            return [whole.Id];
        var units = new List<string>();
        foreach (var name in Split(cell))
            if (directory.Find(name) is { } unit)
                units.Add(unit.Id);
            else
                faults.Add(UserLineFault.NoSuchUnit(name));
        return [.. units.Distinct()];
    }

    private static List<HeldPosition> Positions(string cell, List<UserLineFault> faults)
    {
        var positions = new List<HeldPosition>();
        foreach (var word in Split(cell))
            if (UserWords.PositionOf(word) is { } position)
                positions.Add(new HeldPosition(position));
            else
                faults.Add(UserLineFault.NoSuchPosition(word));
        return positions;
    }

    private static string[] Split(string cell) => cell.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
