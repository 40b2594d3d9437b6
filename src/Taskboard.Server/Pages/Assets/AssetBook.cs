using System.Collections.Frozen;
using System.Text.Json;

namespace Taskboard.Server.Pages.Assets;

/// <summary>The browser's files as npm built them: which there are, and the version of each, so that a browser may keep them for ever.</summary>
public sealed class AssetBook
{
    /// <summary>Where they lie in addresses.</summary>
    public const string Root = "/dist/";

    private readonly FrozenDictionary<string, string> _versions;

    /// <summary>Reads the manifest; without one, addresses carry no version and the pages still work, bare.</summary>
    public AssetBook(IWebHostEnvironment host)
    {
        var manifest = host.WebRootFileProvider.GetFileInfo(Root + "manifest.json");
        if (!manifest.Exists)
        {
            _versions = FrozenDictionary<string, string>.Empty;
            return;
        }
        using var stream = manifest.CreateReadStream();
        using var document = JsonDocument.Parse(stream);
        _versions = document.RootElement.EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!);
    }

    /// <summary>The address of a file, with its version.</summary>
    public string Url(string name) => _versions.TryGetValue(name, out var version) ? $"{Root}{name}?v={version}" : Root + name;

    /// <summary>The address of an icon of the sprite.</summary>
    public string Icon(string name) => $"{Url("icons.svg")}#{name}";
}
