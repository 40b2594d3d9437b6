using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Taskboard.Server.Pages.Board;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>Renders cards and shells by the Razor components, the same that serve fragments. A card is rendered once per version and language,
/// for everybody who looks at it.</summary>
public sealed class CardRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    private long _rendered;

    /// <summary>How many cards were rendered since the start.</summary>
    public long Rendered => Interlocked.Read(ref _rendered);

    /// <summary>Renders those of the cards that are not yet rendered in the language.</summary>
    public async Task Render(IReadOnlyList<LiveCard> cards, Language language)
    {
        var missing = cards.Where(card => card.Html(language) is null).ToList();
        if (missing.Count == 0)
            return;
        // a renderer keeps all that it ever rendered, so each batch has one of its own
        await using var renderer = new HtmlRenderer(services, loggers);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            foreach (var card in missing)
            {
                var root = await renderer.RenderComponentAsync<TaskCard>(ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(TaskCard.Facts)] = card.Facts,
                    [nameof(TaskCard.Language)] = language,
                }));
                card.Keep(language, Encoding.UTF8.GetBytes(root.ToHtmlString()));
            }
        });
        Interlocked.Add(ref _rendered, missing.Count);
    }

    /// <summary>Renders the shell of a board's page, with the slots where its cards belong.</summary>
    public async Task<string> Shell(BoardView view, Language language)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<BoardPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(BoardPage.View)] = view,
                [nameof(BoardPage.Language)] = language,
            }));
            return root.ToHtmlString();
        });
    }
}
