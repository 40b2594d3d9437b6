namespace Taskboard.Browser.Tests.Driving;

/// <summary>A few fields in place, within the panel or beside a card: what a step asks, and what it says when it is refused.</summary>
internal sealed class Question(ILocator box)
{
    /// <summary>Where it stands.</summary>
    public ILocator Box => box;

    /// <summary>Why it was refused.</summary>
    public ILocator Trouble => box.Locator("[data-trouble]");

    /// <summary>A field by its name in the form.</summary>
    public ILocator Field(string name) => box.Locator($"[name='{name}']:not([type=hidden])");

    /// <summary>The button of an action.</summary>
    public ILocator Action(string action) => box.Locator($"[data-action='{action}']");

    /// <summary>Fills a field in.</summary>
    public Task Fill(string name, string value) => Field(name).FillAsync(value);

    /// <summary>Chooses a unit in a list of units.</summary>
    public Task Choose(string field, string unit) => Tick(field, unit).CheckAsync();

    /// <summary>Takes a unit away from a list of units.</summary>
    public Task Leave(string field, string unit) => Tick(field, unit).UncheckAsync();

    /// <summary>Sends it.</summary>
    public Task Send() => box.Locator(".ask-form button[type=submit]").ClickAsync();

    /// <summary>It is gone: done, or cancelled.</summary>
    public Task IsGone() => Expect(box.Locator(".ask-form, .action-menu")).ToHaveCountAsync(0);

    private ILocator Tick(string field, string unit) =>
        box.Locator($"input[type=checkbox][name='{field}']").And(box.GetByLabel(unit, new() { Exact = true }));
}
