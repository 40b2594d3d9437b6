using System.CommandLine;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>token create USERNAME</c>: makes a personal access token. It alone goes to standard output, once.</summary>
internal static class TokenCommand
{
    private const int DefaultDays = 90;

    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var userName = new Argument<string>("USERNAME") { Description = About("user") };
        var name = new Option<string>("--name") { Description = About("name"), DefaultValueFactory = _ => "command line" };
        var days = new Option<int>("--days") { Description = About("days"), DefaultValueFactory = _ => DefaultDays, HelpName = "N" };
        var readOnly = new Option<bool>("--read-only") { Description = About("read-only") };
        var create = new Command("create", About("create")) { userName, name, days, readOnly };
        create.SetAction(async (parsed, cancel) =>
        {
            await using var app = await ServerHost.Build(common.Read(parsed), cancel: cancel);
            if (await app.Services.GetRequiredService<AccountStore>().OfUser(UserNames.KeyOf(parsed.GetValue(userName)!), cancel) is not { } account)
                return terminal.Fail(
                    Text.Get(terminal.Language, "cli.no-user", parsed.GetValue(userName)), Text.Get(terminal.Language, "cli.no-user.do"));
            var scope = parsed.GetValue(readOnly) ? TokenScope.Read : TokenScope.Write;
            var reply = await app.Services.GetRequiredService<TokenDesk>().Create(
                account.PersonId, parsed.GetValue(name)!, scope, TimeSpan.FromDays(parsed.GetValue(days)), cancel);
            if (reply is AccountReply<string>.Refused(var why))
                return AccountFailure.Say(terminal, why);
            terminal.Out.WriteLine(((AccountReply<string>.Done)reply).Value);
            return ExitCodes.Done;
        });
        return new Command("token", Text.Get(terminal.Language, "cli.token")) { create };

        string About(string option) => Text.Get(terminal.Language, "cli.token." + option);
    }
}
