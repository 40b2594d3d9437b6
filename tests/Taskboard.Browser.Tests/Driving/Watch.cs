namespace Taskboard.Browser.Tests.Driving;

/// <summary>Notes what a board showed, also what is gone again before anybody looks: marks of who did it, and the versions of a card.</summary>
internal sealed class Watch(IPage page)
{
    /// <summary>Begins to note.</summary>
    public static async Task<Watch> Begin(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              window.noted = { marks: [], versions: {} };
              const note = (node) => {
                if (!(node instanceof HTMLElement)) return;
                if (node.matches(".by")) window.noted.marks.push(node.parentElement.id.slice(2) + " " + node.textContent);
                for (const card of [node, ...node.querySelectorAll("article.card")])
                  if (card.matches("article.card")) (window.noted.versions[card.id.slice(2)] ??= []).push(Number(card.dataset.version));
              };
              new MutationObserver((all) => { for (const one of all) for (const node of one.addedNodes) note(node); }).observe(document.body, { childList: true, subtree: true });
            }
            """);
        return new Watch(page);
    }

    /// <summary>Waits until a card was marked with these words.</summary>
    public Task Marked(string taskId, string words) =>
        page.WaitForFunctionAsync("mark => window.noted.marks.includes(mark)", $"{taskId} {words}", new() { Timeout = 30_000 });

    /// <summary>The versions in which a card came, in their order.</summary>
    public Task<int[]> VersionsOf(string taskId) => page.EvaluateAsync<int[]>("id => window.noted.versions[id] ?? []", taskId);
}
