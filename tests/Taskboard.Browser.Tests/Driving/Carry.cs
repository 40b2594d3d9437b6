namespace Taskboard.Browser.Tests.Driving;

/// <summary>A card in somebody's hand.</summary>
internal abstract class Carry
{
    /// <summary>Takes it up.</summary>
    public abstract Task Lift(ILocator card);

    /// <summary>Carries it over a place.</summary>
    public abstract Task Over(ILocator place);

    /// <summary>Lets it go.</summary>
    public abstract Task Drop();

    /// <summary>A point of a place that is in view: its middle, or for a long column a little below its top.</summary>
    protected static async Task<(float X, float Y)> PointOf(ILocator place)
    {
        var box = await place.BoundingBoxAsync() ?? throw new InvalidOperationException("the place is not in view");
        return (box.X + (box.Width / 2), box.Y + Math.Min(box.Height / 2, 40));
    }
}

/// <summary>By mouse.</summary>
internal sealed class MouseCarry(IPage page) : Carry
{
    public override async Task Lift(ILocator card)
    {
        var (x, y) = await PointOf(card);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 12, y + 12, new() { Steps = 4 });
    }

    public override async Task Over(ILocator place)
    {
        var (x, y) = await PointOf(place);
        await page.Mouse.MoveAsync(x, y, new() { Steps = 12 });
    }

    public override Task Drop() => page.Mouse.UpAsync();
}

/// <summary>By a finger that stays on the card until it comes along.</summary>
internal sealed class TouchCarry(IPage page, ICDPSession hand) : Carry
{
    private (float X, float Y) _at;

    public static async Task<Carry> Begin(IPage page) => new TouchCarry(page, await page.Context.NewCDPSessionAsync(page));

    public override async Task Lift(ILocator card)
    {
        _at = await PointOf(card);
        await Touch("touchStart");
        await page.Locator(".card.ghost, .sortable-chosen").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var i = 0; i < 4; i++)
        {
            _at = (_at.X + 3, _at.Y + 3);
            await Touch("touchMove");
        }
    }

    public override async Task Over(ILocator place)
    {
        var (x, y) = await PointOf(place);
        const int Steps = 10;
        var (fromX, fromY) = _at;
        for (var i = 1; i <= Steps; i++)
        {
            _at = (fromX + ((x - fromX) * i / Steps), fromY + ((y - fromY) * i / Steps));
            await Touch("touchMove");
        }
    }

    public override Task Drop() => Touch("touchEnd");

    private Task Touch(string type) => hand.SendAsync("Input.dispatchTouchEvent", new()
    {
        ["type"] = type,
        ["touchPoints"] = type == "touchEnd" ? Array.Empty<object>() : [new Dictionary<string, object> { ["x"] = _at.X, ["y"] = _at.Y }],
    });
}
