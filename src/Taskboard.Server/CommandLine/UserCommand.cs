using System.CommandLine;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>user add USERNAME</c>: enters a user. Prints the link by which they set a password, or takes one from standard input.</summary>
internal static class UserCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var userName = new Argument<string>("USERNAME") { Description = About("name-to-sign-in") };
        var name = new Option<string>("--name") { Description = About("name"), Required = true };
        var role = new Option<string>("--role") { Description = About("role"), Required = true, HelpName = "admin|coordinator|leader|officer|viewer" };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<UserRole>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);
        var units = new Option<string[]>("--unit") { Description = About("unit") };
        var positions = new Option<string[]>("--position") { Description = About("position"), HelpName = "chair|vice-chair|party-secretary|clerk|head-of-unit" };
        positions.AcceptOnlyFromAmong([.. Enum.GetNames<Position>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);
        var password = new Option<bool>("--password-stdin") { Description = About("password-stdin") };
        var add = new Command("add", About("add")) { userName, name, role, units, positions, password };
        add.SetAction(async (parsed, cancel) =>
        {
            await using var app = await ServerHost.Build(common.Read(parsed), cancel: cancel);
            var directory = app.Services.GetRequiredService<DirectoryBook>();
            var ids = new List<string>();
            foreach (var unit in parsed.GetValue(units) ?? [])
            {
                if ((directory.Unit(unit) ?? directory.Find(unit)) is not { } known)
                    return terminal.Fail(Text.Get(terminal.Language, "cli.no-unit", unit), Text.Get(terminal.Language, "cli.no-unit.do"));
                ids.Add(known.Id);
            }
            var user = new NewUser(
                parsed.GetValue(userName)!, parsed.GetValue(name)!, Named<UserRole>(parsed.GetValue(role)!), ids,
                [.. (parsed.GetValue(positions) ?? []).Select(p => new HeldPosition(Named<Position>(p)))]);
            return await Add(terminal, app, user, parsed.GetValue(password) ? await Console.In.ReadLineAsync(cancel) ?? "" : null, cancel);
        });
        return new Command("user", Text.Get(terminal.Language, "cli.user")) { add };

        string About(string option) => Text.Get(terminal.Language, "cli.user." + option);
    }

    private static async Task<int> Add(Terminal terminal, WebApplication app, NewUser user, string? password, CancellationToken cancel)
    {
        var desk = app.Services.GetRequiredService<AccountDesk>();
        if (password is not null)
            return await desk.Create(user, password, Operator.Admin, cancel) switch
            {
                AccountReply<Person>.Done => Added(terminal, user),
                AccountReply<Person>.Refused(var why) => AccountFailure.Say(terminal, why),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        switch (await desk.Invite(user, Operator.Admin, cancel))
        {
            case AccountReply<IssuedLink>.Done(var link):
                Added(terminal, user);
                terminal.Out.WriteLine(link.Path);
                return ExitCodes.Done;
            case AccountReply<IssuedLink>.Refused(var why):
                return AccountFailure.Say(terminal, why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int Added(Terminal terminal, NewUser user)
    {
        terminal.Note("cli.user.added", user.UserName);
        return ExitCodes.Done;
    }

    private static T Named<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == name)
                return value;
        throw new ArgumentException(name, nameof(name));
    }
}
