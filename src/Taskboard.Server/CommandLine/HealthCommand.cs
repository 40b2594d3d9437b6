using System.CommandLine;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>health --url URL</c>: whether a server is ready, for whoever has this program and nothing else to ask with, such as a container.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static Command Make(Terminal terminal)
    {
        var url = ServerUrl.Option(Text.Get(terminal.Language, "cli.health.url"));
        var command = new Command("health", Text.Get(terminal.Language, "cli.health")) { url };
        command.SetAction(async (parsed, cancel) =>
        {
            var address = new Uri(parsed.GetValue(url)!, "/health/ready");
            using var client = new HttpClient { Timeout = s_patience };
            try
            {
                using var answer = await client.GetAsync(address, cancel);
                terminal.Out.Write(await answer.Content.ReadAsStringAsync(cancel));
                return answer.IsSuccessStatusCode ? ExitCodes.Done : ExitCodes.Failed;
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                return terminal.Fail(Text.Get(terminal.Language, "cli.health.silent", address), Text.Get(terminal.Language, "cli.health.silent.do"));
            }
        });
        return command;
    }
}
