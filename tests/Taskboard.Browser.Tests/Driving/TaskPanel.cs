namespace Taskboard.Browser.Tests.Driving;

/// <summary>The panel of a task.</summary>
internal sealed class TaskPanel(IPage page, Screen screen)
{
    /// <summary>What it shows.</summary>
    public ILocator Body => page.Locator("#panel-body");

    /// <summary>The state that it shows.</summary>
    public ILocator State => Body.Locator(".task-head .tag.state");

    /// <summary>The title.</summary>
    public ILocator Title => Body.Locator("#panel-title");

    /// <summary>What happened, the latest first.</summary>
    public ILocator History => Body.Locator(".history li");

    /// <summary>What is forbidden, each with its reason.</summary>
    public ILocator Closed => Body.Locator(".task-do .closed-actions");

    /// <summary>What a step asks.</summary>
    public Question Step => new(Body.Locator("#action-place"));

    /// <summary>What a coordinator's tool asks.</summary>
    public Question Tool => new(Body.Locator("#tool-place"));

    /// <summary>The button of an action.</summary>
    public ILocator Action(string action) => Body.Locator($".task-do .actions > .action-list [data-action='{action}']");

    /// <summary>Takes an action, or opens its fields.</summary>
    public async Task<Question> Take(string action)
    {
        await Action(action).ClickAsync();
        return Step;
    }

    /// <summary>Opens a coordinator's tool: <c>assign</c>, <c>details</c>, <c>window</c>, <c>split</c>.</summary>
    public async Task<Question> Use(string tool)
    {
        await Body.Locator($"[data-tool={tool}]").ClickAsync();
        await Expect(Tool.Box.Locator(".ask-form")).ToBeVisibleAsync();
        return Tool;
    }

    /// <summary>Closes it.</summary>
    public async Task Close()
    {
        var close = Body.Locator("[data-do=close]");
        await (screen == Screen.Phone ? close.TapAsync() : close.ClickAsync());
        await Expect(page.Locator("#panel")).ToBeHiddenAsync();
    }
}
