using System.Net;
using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Feeds;

public sealed partial class FeedPagesTests
{
    private async Task Give(string task, DateOnly from, DateOnly to)
    {
        Assert.IsType<TaskReply.Done>(await _node.Send(task, 1, "assign-" + task, new GiveResponsibility(
            new Responsibility { Lead = [new UnitRef(_officer.Units[0], "Sở Thử nghiệm")] }, "Theo phân công")));
        Assert.IsType<TaskReply.Done>(await _node.Send(task, 2, "days-" + task, new ChangeWindow(null, new DateWindow(from, to, to, Certainty.Window), "Đã chốt")));
    }

    private async Task Round(string round, RoundCommand command) => Assert.IsType<RoundReply.Done>(await _node.Service<IRoundEngine>().Send(
        new RoundCall(round, Identifiers.New(TimeProvider.System), FeedNode.Coordinator, command), default));

    /// <summary>Makes an address as a browser does; its path.</summary>
    private async Task<string> Make(string userName, string? unit = null)
    {
        using var session = await _node.SignIn(userName);
        using var answer = await session.Post("/account/feeds", ("unit", unit ?? ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Address().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private async Task<HttpResponseMessage> Ask(string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change(request);
        return await _calendar.SendAsync(request);
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await _calendar.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<IReadOnlyList<CalendarEvent>> Events(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. FeedFileTests.Read(await answer.Content.ReadAsByteArrayAsync()).Events];
    }

    [GeneratedRegex("/feeds/[A-Za-z0-9_-]{43}\\.ics")]
    private static partial Regex Address();
}
