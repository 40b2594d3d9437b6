using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.StaticFiles;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Assets;

/// <summary>The browser's files under <c>/dist/</c> and its words under <c>/texts/</c>, compressed once and kept in memory: there are few of them
/// and every page asks for them.</summary>
internal static class AssetEndpoints
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    public static void Map(IEndpointRouteBuilder app)
    {
        var kept = new ConcurrentDictionary<string, Asset>();
        app.MapGet(AssetBook.Root + "{**name}", (HttpContext http, string name, IWebHostEnvironment host) =>
        {
            // only what is there is kept: anybody may ask for any name
            if (!kept.TryGetValue(name, out var asset) && Read(host, name) is { } read)
                asset = kept.GetOrAdd(name, read);
            return asset is null ? TypedResults.NotFound() : Answer(http, asset, asset.Version);
        }).AllowAnonymous();
        app.MapGet("/texts/{language}.json", (HttpContext http, string language) =>
            language is "vi" or "en" ? Answer(http, kept.GetOrAdd("/" + language, static (_, l) => Words(l), language), ClientTexts.Version) : TypedResults.NotFound()).AllowAnonymous();
    }

    private static IResult Answer(HttpContext http, Asset asset, string version)
    {
        var headers = http.Response.Headers;
        // The address carries a hash of the content, so what it names never changes. A page of another version, while nodes are updated one after the other,
        // gets what there is, but nobody keeps it under that address.
        headers.CacheControl = !http.Request.Query.TryGetValue("v", out var asked) ? "no-cache" : asked == version ? "public, max-age=31536000, immutable" : "no-store";
        headers.Vary = "Accept-Encoding";
        if (asset.Brotli is { } brotli && http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            return TypedResults.Bytes(brotli, asset.Type, entityTag: new($"\"{asset.Tag}-br\""));
        }
        return TypedResults.Bytes(asset.Plain, asset.Type, entityTag: new($"\"{asset.Tag}\""));
    }

    private static Asset? Read(IWebHostEnvironment host, string name)
    {
        var file = host.WebRootFileProvider.GetFileInfo(AssetBook.Root + name);
        if (!file.Exists || !s_types.TryGetContentType(name, out var type))
            return null;
        using var stream = file.CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Asset.Of(bytes.ToArray(), type, compress: !name.EndsWith(".woff2", StringComparison.Ordinal));
    }

    private static Asset Words(string language) => Asset.Of(ClientTexts.Of(language == "en" ? Language.En : Language.Vi), "application/json", compress: true);

    private sealed record Asset(byte[] Plain, byte[]? Brotli, string Type, string Tag)
    {
        /// <summary>As the manifest has it.</summary>
        public string Version => Tag[..10];

        public static Asset Of(byte[] plain, string type, bool compress)
        {
            var tag = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(plain))[..16];
            var text = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("svg+xml", StringComparison.Ordinal);
            return new(plain, compress ? Compressed(plain) : null, text ? type + "; charset=utf-8" : type, tag);
        }

        private static byte[] Compressed(byte[] plain)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                brotli.Write(plain);
            return packed.ToArray();
        }
    }
}
