using Taskboard.Server.Accounts;
using Taskboard.Server.Demo;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary>What a server says when it has started: where it is, and how to get in the first time.</summary>
internal static class Greeting
{
    public static async Task Write(Terminal terminal, WebApplication app, ServerOptions options, bool hasDemo, CancellationToken cancel)
    {
        foreach (var url in app.Urls)
            terminal.Say("cli.serving", url);
        if (!app.Environment.WebRootFileProvider.GetFileInfo("dist/manifest.json").Exists)
            terminal.Note("cli.no-web-files");
        if (await app.Services.GetRequiredService<SetUpLink>().Create(cancel) is { } path)
            terminal.Say("cli.set-up", app.Urls.First().TrimEnd('/') + path);
        if (hasDemo)
            WriteAccounts(terminal);
        else if (options.Demo)
            terminal.Note("cli.demo.not-empty");
        await terminal.Out.FlushAsync(cancel);
    }

    private static void WriteAccounts(Terminal terminal)
    {
        terminal.Say("cli.demo.accounts", DemoPeople.Password);
        foreach (var user in DemoPeople.All)
            terminal.Out.WriteLine($"  {user.UserName,-12} {Text.Get(terminal.Language, "role." + user.Role.ToString().ToLowerInvariant()),-14} {user.Name}, {DemoUnits.NameOf(user.Units[0])}");
    }
}
