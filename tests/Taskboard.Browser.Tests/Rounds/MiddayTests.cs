using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>A round's day at five past one: on the phone, in the office and on the wall everybody reads who is where, what is late and why. Its pictures are those of the README.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MiddayTests(BoardHost host)
{
    [BrowserFact]
    public async Task Phone_office_and_wall_say_who_is_where_and_what_is_late()
    {
        var lan = await host.AddUser("can.bo.trua", "Vũ Ngọc Lan", UserRole.Officer);
        var stage = await RoundStage.Rehearse(host, [lan], [], [], []);
        await Live(stage);
        var office = await host.SignIn("dieu.phoi.trua", "Trần Thị Bình", UserRole.Coordinator);
        await office.SetViewportSizeAsync(1440, 900);
        await office.GotoAsync($"/rounds/{stage.Id}/live");
        await Expect(office.Locator("#round-live")).ToHaveAttributeAsync("data-state", "on", new() { Timeout = 30_000 });
        await Expect(office.Locator("#round-clock")).ToContainTextAsync("13:05");
        await Expect(office.Locator("#lane-team1[data-risk]")).ToContainTextAsync("Chậm 25 phút so với kế hoạch");
        await Pictures.Keep(office, "rounds-live");

        var wall = await host.NewPage(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        await wall.GotoAsync("/wall/" + await host.Service<DisplayLinks>().Make(stage.Id, "Sảnh tầng 2", "planner000000000", default));
        await Expect(wall.Locator("#wall-clock")).ToHaveTextAsync("13:05");
        await Expect(wall.Locator("#lane-team0 .lane-where")).ToHaveTextAsync("Đang ở Trung tâm Nhật ngữ Sakura");
        await Expect(wall.Locator("#lane-team1 .lane-risk")).ToContainTextAsync("Chậm 25 phút");
        await Expect(wall.Locator("#lane-team2 .lane-next")).ToContainTextAsync("Tổ chức Cứu trợ trẻ em");
        // from five metres: nothing that tells of a team is smaller than this
        foreach (var line in new[] { ".lane h2", ".lane-where", ".lane-risk", ".bar-words" })
            Assert.InRange(await wall.Locator(line).First.EvaluateAsync<double>("(line) => parseFloat(getComputedStyle(line).fontSize)"), 23, 60);
        await Pictures.Keep(wall, "rounds-wall");

        var phone = await host.NewPhone();
        await BoardHost.SignIn(phone, "can.bo.trua", "/rounds/mine");
        await Expect(phone.Locator(".my-stop[data-phase=current]")).ToContainTextAsync("Trung tâm Nhật ngữ Sakura", new() { Timeout = 60_000 });
        await Pictures.Keep(phone, "rounds-phone");
    }

    /// <summary>What the teams' phones told until five past one: the first is at its third stop, the second is late, the third on its way, the fourth had a visit cancelled.</summary>
    private static async Task Live(RoundStage stage)
    {
        for (var team = 0; team < 4; team++)
        {
            await Visit(stage, $"{team}stop0", 8, 30 + (team * 15));
            if (team == 3)
                await Tap(stage, "3stop1", TapKind.Cancelled, 10, 40, "Đối tác đề nghị dời sang dịp khác");
            else
                await Visit(stage, $"{team}stop1", 10, 35 + (team * 15) + (team == 1 ? 12 : 0));
        }
        await Tap(stage, "0stop2", TapKind.Departed, 12, 20);
        await Tap(stage, "0stop2", TapKind.Arrived, 12, 41);
        await Tap(stage, "0stop2", TapKind.Note, 12, 50, "Chủ nhà đón tại sảnh, hỏi về lớp tiếng Nhật");
        await stage.Do(new Tap { StopId = "1stop2", Kind = TapKind.Delayed, At = At(12, 40), Sent = At(12, 40), Minutes = 25, Seen = 0 });
        await Tap(stage, "1stop2", TapKind.Departed, 12, 58);
        await Tap(stage, "2stop2", TapKind.Departed, 12, 50);
        await Tap(stage, "3stop2", TapKind.Departed, 13, 5);
    }

    private static async Task Visit(RoundStage stage, string stop, int hour, int minute)
    {
        await Tap(stage, stop, TapKind.Departed, hour, minute - 20);
        await Tap(stage, stop, TapKind.Arrived, hour, minute);
        await Tap(stage, stop, TapKind.GiftGiven, hour, minute + 15);
        await Tap(stage, stop, TapKind.Ended, hour, minute + 40);
        await Tap(stage, stop, TapKind.Left, hour, minute + 44);
    }

    private static Task Tap(RoundStage stage, string stop, TapKind kind, int hour, int minute, string? text = null) =>
        stage.Do(new Tap { StopId = stop, Kind = kind, At = At(hour, minute), Sent = At(hour, minute), Text = text });

    private static DateTimeOffset At(int hour, int minute) => RoundSchedule.At(RoundStage.Today, new TimeOnly(hour, 0)).AddMinutes(minute);
}
