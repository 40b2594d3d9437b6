namespace Taskboard.Browser.Tests.Driving;

/// <summary>A board in a browser: what one does there, on a desk by mouse and keys, on a phone by touch.</summary>
internal sealed class BoardPage(IPage page, Screen screen)
{
    /// <summary>The browser's page.</summary>
    public IPage Page => page;

    /// <summary>What it is looked at on.</summary>
    public Screen Screen => screen;

    /// <summary>The panel of a task.</summary>
    public TaskPanel Panel { get; } = new(page, screen);

    /// <summary>The question that a move, a hand-over or a new task asks.</summary>
    public Question Question { get; } = new(page.Locator("#ask"));

    /// <summary>All cards that the board holds, also those in a column that a phone does not show.</summary>
    public ILocator Cards => page.Locator("#board article.card");

    /// <summary>The words across the top while the network is away.</summary>
    public ILocator OfflineStrip => page.Locator("#offline");

    /// <summary>Those who also look.</summary>
    public ILocator Presence => page.Locator("#presence");

    /// <summary>A card.</summary>
    public ILocator Card(string taskId) => page.Locator($"#t-{taskId}");

    /// <summary>The mark of who did it, on a card that somebody else just changed.</summary>
    public ILocator MarkOn(string taskId) => Card(taskId).Locator(".by");

    /// <summary>The number of cards in a column, as its head says.</summary>
    public ILocator CountOf(string stage) => page.Locator($".head [data-count={stage}]");

    /// <summary>Waits until the board hears of changes.</summary>
    public Task IsLive() => Expect(page.Locator("#live")).ToHaveAttributeAsync("data-state", "on");

    /// <summary>The card stands in a column, and in no other.</summary>
    public async Task Stands(string taskId, string stage)
    {
        await Expect(page.Locator($".cell[data-stage={stage}] > #t-{taskId}")).ToHaveCountAsync(1);
        await Expect(Card(taskId)).ToHaveCountAsync(1);
    }

    /// <summary>Brings a column into view: on a phone one is shown at a time.</summary>
    public async Task Show(string stage)
    {
        if (screen == Screen.Phone)
            await page.Locator($"[data-show-stage={stage}]").TapAsync();
    }

    /// <summary>Opens a card's panel.</summary>
    public async Task<TaskPanel> Open(string taskId)
    {
        await Reveal(taskId);
        await Press(Card(taskId).Locator("h3"));
        await Expect(page.Locator($"#panel [data-task='{taskId}']")).ToBeVisibleAsync();
        return Panel;
    }

    /// <summary>Opens the list of moves: by the key M, on a phone by the button below the panel.</summary>
    public async Task<Question> Menu(string taskId)
    {
        if (screen == Screen.Phone)
        {
            var panel = await Open(taskId);
            await panel.Body.Locator("[data-do=task-menu]").TapAsync();
        }
        else
        {
            await Card(taskId).Locator("a").FocusAsync();
            await page.Keyboard.PressAsync("m");
        }
        await Expect(Question.Box.Locator(".action-menu")).ToBeVisibleAsync();
        return Question;
    }

    /// <summary>Lifts a card, carries it over a column and waits until the column says what a drop would do: on a phone over the bar of columns.</summary>
    public async Task<Carry> Lift(string taskId)
    {
        await Reveal(taskId);
        var carry = screen == Screen.Phone ? await TouchCarry.Begin(page) : (Carry)new MouseCarry(page);
        await carry.Lift(Card(taskId).Locator("h3"));
        await Expect(page.Locator("body.dragging-card")).ToHaveCountAsync(1);
        return carry;
    }

    /// <summary>Drags a card onto a column.</summary>
    public async Task Drag(string taskId, string stage)
    {
        var carry = await Lift(taskId);
        await carry.Over(Target(stage));
        await Expect(Target(stage)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("\\bcan\\b"));
        await carry.Drop();
        await Expect(page.Locator("body.dragging-card")).ToHaveCountAsync(0);
    }

    /// <summary>What takes a dropped card: a column, on a phone its place in the bar.</summary>
    public ILocator Target(string stage) =>
        screen == Screen.Phone ? page.Locator($"[data-show-stage={stage}]") : page.Locator($".lane:first-of-type > .cell[data-stage={stage}]");

    /// <summary>Chooses a value of one of the things by which a board is narrowed or parted, and closes its list.</summary>
    public async Task Choose(string chip, string choice)
    {
        var menu = page.Locator($"[data-chip={chip}]");
        await Press(menu.Locator("summary"));
        await Press(menu.Locator(".tick", new() { HasText = choice }).First);
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu.Locator(".drop")).ToBeHiddenAsync();
    }

    /// <summary>Takes every choice back.</summary>
    public Task ClearFilter() => Press(page.Locator("#filter [data-do=clear-filter]"));

    /// <summary>A tap or a click.</summary>
    public Task Press(ILocator place) => screen == Screen.Phone ? place.TapAsync() : place.ClickAsync();

    private async Task Reveal(string taskId)
    {
        if (screen == Screen.Phone)
            await Show(await Card(taskId).GetAttributeAsync("data-stage") ?? "planned");
        await Card(taskId).ScrollIntoViewIfNeededAsync();
    }
}
