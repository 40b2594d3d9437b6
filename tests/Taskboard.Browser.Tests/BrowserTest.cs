using System.Runtime.CompilerServices;

namespace Taskboard.Browser.Tests;

/// <summary>All tests of the assembly that share one server and one Chromium.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BoardHost>
{
    public const string Name = "browser";
}

/// <summary>A test that is played in browsers. What fails leaves a trace and a picture of each browser in <c>artifacts/browser</c>.</summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BoardHost host)
{
    /// <summary>The server and its province.</summary>
    protected BoardHost Host { get; } = host;

    /// <summary>Plays a test: opens its browsers, and closes them whatever happens.</summary>
    protected async Task Play(Func<Scene, Task> act, string? about = null, [CallerMemberName] string test = "")
    {
        await using var scene = new Scene(Host, about is null ? test : $"{test}.{about}");
        try
        {
            await act(scene);
            scene.NothingBroke();
        }
        catch
        {
            await scene.Keep();
            throw;
        }
    }

    /// <summary>The same on a screen.</summary>
    protected Task Play(Screen screen, Func<Scene, Task> act, [CallerMemberName] string test = "") => Play(act, screen.ToString(), test);
}
