using System.Text;
using System.Text.RegularExpressions;

namespace Taskboard.Browser.Tests.Driving;

/// <summary>Giving a plan in, and looking through what was read.</summary>
internal sealed class ImportReview(IPage page)
{
    /// <summary>What was proposed, in the order of the document.</summary>
    public ILocator Drafts => page.Locator("article.draft");

    /// <summary>The lines of the document.</summary>
    public ILocator Lines => page.Locator(".paper .line");

    /// <summary>Why a file was not taken.</summary>
    public ILocator Problem => page.Locator("#upload-answer .notice.bad");

    /// <summary>How many tasks will come onto the board, in words.</summary>
    public ILocator Count => page.Locator("#review-count");

    /// <summary>A task's form.</summary>
    public Question Form(int index) => new(page.Locator($"form#d-{index}"));

    /// <summary>One of the proposed tasks.</summary>
    public ILocator Draft(int index) => page.Locator($"article#d-{index}");

    /// <summary>Uploads a text.</summary>
    public Task Upload(string name, string text) => Upload(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Uploads a file.</summary>
    public async Task Upload(string name, byte[] bytes)
    {
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
        await page.Locator("[data-upload] button[type=submit]").ClickAsync();
    }

    /// <summary>Opens the form of a task.</summary>
    public async Task<Question> Correct(int index)
    {
        await Draft(index).Locator($"[hx-get$='/tasks/{index}/form']").ClickAsync();
        await Expect(Form(index).Box).ToBeVisibleAsync();
        return Form(index);
    }

    /// <summary>Sends the form of a task.</summary>
    public async Task Save(int index)
    {
        await page.Locator($"form#d-{index} button[type=submit]").ClickAsync();
        await Expect(Draft(index)).ToBeVisibleAsync();
    }

    /// <summary>Drops a task.</summary>
    public async Task Drop(int index)
    {
        await Draft(index).Locator("[hx-post$='/drop']").ClickAsync();
        await Expect(page.Locator($"article#d-{index}.dropped")).ToBeVisibleAsync();
    }

    /// <summary>Adds a task that the document does not name.</summary>
    public async Task Add(string title, string lead)
    {
        await page.Locator("[hx-get$='/tasks/new']").First.ClickAsync();
        var form = new Question(page.Locator("form#d-new"));
        await form.Fill("title", title);
        await form.Fill("lead", lead);
        await page.Locator("form#d-new button[type=submit]").ClickAsync();
        await Expect(page.Locator("form#d-new")).ToHaveCountAsync(0);
    }

    /// <summary>Takes the tasks onto the board, where the browser then is.</summary>
    public async Task Accept()
    {
        await page.Locator("form[hx-post$='/accept'] button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/board\\?plan="));
        await Expect(page.Locator("#live")).ToHaveAttributeAsync("data-state", "on");
    }
}
