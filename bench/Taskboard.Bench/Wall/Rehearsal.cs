using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Taskboard.Bench.Drills;
using Taskboard.Shared;

namespace Taskboard.Bench.Wall;

/// <summary>A rehearsal of twelve teams with five stops each, over eight hours, that <c>simulate-round</c> plays.</summary>
internal sealed partial class Rehearsal(Uri server, string roundId, DateOnly day)
{
    private const int Teams = 12;
    private const int StopsEach = 5;
    private const int MinutesBetween = 110;

    /// <summary>The round.</summary>
    public string Id => roundId;

    /// <summary>Its day.</summary>
    public DateOnly Day => day;

    /// <summary>Opens it.</summary>
    public static async Task<Rehearsal> Open(Uri server, HttpClient client)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        var first = new TimeOnly(8, 20);
        using var answer = await client.PostAsJsonAsync("/api/v1/rounds", new
        {
            name = "Thăm, chúc Tết trước màn hình",
            year = day.Year,
            rehearsal = true,
            gifts = new[] { new { id = "gio-qua", name = "Giỏ quà Tết", stock = Teams * StopsEach } },
            teams = Enumerable.Range(0, Teams).Select(t => new
            {
                name = $"Đoàn số {t + 1}",
                day,
                departs = "08:00:00",
                vehicle = $"37A-{t + 100}.68",
                crew = new[] { new { role = "leader", name = $"Trưởng đoàn {t + 1}" } },
                stops = Enumerable.Range(0, StopsEach).Select(s => new
                {
                    partner = $"Đối tác {(t * StopsEach) + s + 1}",
                    arrives = first.AddMinutes(s * MinutesBetween),
                    minutes = 35,
                    travel = 20,
                    hostTo = first.AddMinutes((s * MinutesBetween) + 75),
                    giftId = "gio-qua",
                    giftCount = 1,
                }),
            }),
        });
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? new Rehearsal(server, JsonNode.Parse(text)!["id"]!.GetValue<string>(), day)
            : throw new DrillFailed($"the rehearsal was not opened: {text}");
    }

    /// <summary>Makes a link for a wall display, as a coordinator does; its path.</summary>
    public async Task<string> MakeLink()
    {
        using var coordinator = await Browsing.SignIn(server, People.UserName, People.Password);
        using var made = await coordinator.Post($"/rounds/{roundId}/displays", ("name", "Sảnh tầng 2"));
        return Link().Match(await made.Content.ReadAsStringAsync()) is { Success: true, Value: var link } ? link : throw new DrillFailed($"no display link was made: {made.StatusCode}");
    }

    /// <summary>Has <c>simulate-round</c> play it; the number of taps that were taken.</summary>
    public async Task<int> Play(ServerStart how, string token, Settings settings)
    {
        var start = new ProcessStartInfo(
            how.Program, ["simulate-round", "--url", server.AbsoluteUri, "--token", token, "--round", roundId, "--seed", $"{settings.Seed}", "--speed", $"{settings.Speed}"])
        {
            WorkingDirectory = how.Directory,
            RedirectStandardOutput = true,
        };
        using var player = Process.Start(start)!;
        var said = await player.StandardOutput.ReadToEndAsync();
        await player.WaitForExitAsync();
        return player.ExitCode == 0 && Number().Matches(said.TrimEnd().Split('\n')[^1]) is [var taken, var refused] && refused.Value == "0"
            ? int.Parse(taken.Value, System.Globalization.CultureInfo.InvariantCulture)
            : throw new DrillFailed($"the day was not played to its end: {said}");
    }

    [GeneratedRegex("/wall/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
