using Taskboard.Domain.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>The fields of a user as a form holds them: what was typed is kept when it is refused.</summary>
public sealed record UserForm
{
    /// <summary>The name to sign in with; fixed once the user is there.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Role.</summary>
    public UserRole Role { get; init; } = UserRole.Officer;

    /// <summary>Id of the unit they act for; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Ids of other units they belong to.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Positions with their periods.</summary>
    public IReadOnlyList<HeldPosition> Positions { get; init; } = [];

    /// <summary>The version that the form was based on; 0 for a new user.</summary>
    public long Version { get; init; }

    /// <summary>All units, the one they act for first.</summary>
    public IReadOnlyList<string> Units => [.. More.Prepend(Unit).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The form of a user who is there.</summary>
    public static UserForm Of(Person person, string userName) => new()
    {
        UserName = userName,
        Name = person.Name,
        Role = person.Role,
        Unit = person.Units.Count > 0 ? person.Units[0] : "",
        More = [.. person.Units.Skip(1)],
        Positions = person.Positions,
        Version = person.Version,
    };

    /// <summary>What a browser sent, and the first thing wrong with it.</summary>
    internal static (UserForm Form, AccountFault? Fault) Read(IFormCollection form)
    {
        var rows = new List<(Position What, DateOnly? From, DateOnly? To)>();
        var fault = FormFields.Periods(form, "position", rows);
        var role = FormFields.Choice<UserRole>(form["role"]);
        var read = new UserForm
        {
            UserName = form["userName"].ToString(),
            Name = form["name"].ToString(),
            Role = role ?? UserRole.Viewer,
            Unit = form["unit"].ToString(),
            More = [.. form["more"].OfType<string>()],
            Positions = [.. rows.Select(row => new HeldPosition(row.What, row.From, row.To))],
            Version = FormFields.Version(form),
        };
        return (read, role is null ? AccountFault.NotAChoice : fault);
    }
}
