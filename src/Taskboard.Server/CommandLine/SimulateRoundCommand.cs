using System.CommandLine;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds.Simulation;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>simulate-round --url URL</c>: plays a day of visits against a running server, out of a seed and faster than real time, for demonstrations and
/// tests. It opens a rehearsal of its own, or plays one that is there; a real round it leaves alone.</summary>
internal static class SimulateRoundCommand
{
    private const string TokenVariable = "TOKEN";

    public static Command Make(Terminal terminal)
    {
        var url = ServerUrl.Option(About("url"));
        var token = new Option<string>("--token") { Description = About("token"), HelpName = "TOKEN" };
        var round = new Option<string>("--round") { Description = About("round"), HelpName = "ID" };
        var seed = new Option<int>("--seed") { Description = About("seed"), DefaultValueFactory = _ => 1 };
        var speed = Between("--speed", "speed", 120, 1, 100_000);
        var teams = Between("--teams", "teams", 12, 1, 60);
        var stops = Between("--stops", "stops", 5, 1, 20);
        var command = new Command("simulate-round", Text.Get(terminal.Language, "cli.simulate")) { url, token, round, seed, speed, teams, stops };
        command.SetAction(async (parsed, cancel) =>
        {
            if ((parsed.GetValue(token) ?? CommonOptions.Variable(TokenVariable)) is not { } secret)
                return terminal.Fail(About("no-token"), About("no-token.do"));
            var day = Clock.DayOf(TimeProvider.System.GetUtcNow());
            using var player = new RoundPlayer(parsed.GetValue(url)!, secret, TimeProvider.System);
            try
            {
                var played = parsed.GetValue(round) is { } id
                    ? await player.Find(id, cancel)
                    : await player.Open(SimulatedDay.Round(parsed.GetValue(teams), parsed.GetValue(stops), day), cancel);
                if (!played.Rehearsal)
                    return terminal.Fail(About("real"), About("real.do"));
                terminal.Say("cli.simulate.plays", played.Name, new Uri(parsed.GetValue(url)!, $"/rounds/{played.Id}/live"));
                var taps = new SimulatedDay(parsed.GetValue(seed)).Taps(played, played.Teams.Select(team => team.Day).DefaultIfEmpty(day).Min());
                if (taps.Count == 0)
                    return terminal.Fail(About("empty"), About("empty.do"));
                var (taken, refused) = await player.Play(played.Id, taps, parsed.GetValue(speed), cancel);
                terminal.Say("cli.simulate.done", taken, refused);
                return ExitCodes.Done;
            }
            catch (HttpRequestException problem)
            {
                return terminal.Fail(Text.Get(terminal.Language, "cli.simulate.silent", problem.Message), About("silent.do"));
            }
        });
        return command;

        string About(string what) => Text.Get(terminal.Language, "cli.simulate." + what);

        Option<int> Between(string name, string what, int usual, int least, int most)
        {
            var option = new Option<int>(name) { Description = About(what), DefaultValueFactory = _ => usual };
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is var given && (given < least || given > most))
                    result.AddError(what);
            });
            return option;
        }
    }
}
