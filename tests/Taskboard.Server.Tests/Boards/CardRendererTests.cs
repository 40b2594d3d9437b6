using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Boards;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Boards;

/// <summary>What stands on a card.</summary>
public sealed class CardRendererTests
{
    [Theory]
    [InlineData("2026-11-18", "xong 18/11/2026")]
    [InlineData("2026-11-21", "xong trễ 21/11/2026")]
    public async Task A_card_whose_deadline_was_met_says_on_which_day(string on, string expected)
    {
        var due = new DateOnly(2026, 11, 20);
        var task = Cards.Task(1, "Gửi thư", due: due) with { Deadline = new DeadlineMark(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), due) };
        var card = new LiveCard(task, DateTimeOffset.UnixEpoch, Cards.Maker);
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

        await new CardRenderer(services, NullLoggerFactory.Instance).Render([card], Language.Vi);

        var html = Encoding.UTF8.GetString(card.Html(Language.Vi)!);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain('{', html);
    }
}
