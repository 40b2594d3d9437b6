using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Pages.Assets;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>The phone's pages: a shell that is the same for everybody, so that it may be kept without a network, and what makes it an application.</summary>
internal static class MinePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rounds/mine", IResult (HttpContext http) => new RazorComponentResult<MinePage>(new { Language = http.Language() })).RequireAuthorization(Policies.SignedIn);
        // both are the same for everybody and say nothing; a browser asks for them without a session
        app.MapGet("/rounds/app.webmanifest", Manifest).AllowAnonymous();
        app.MapGet("/rounds/sw.js", Worker).AllowAnonymous();
    }

    private static ContentHttpResult Manifest(HttpContext http)
    {
        var (name, shortName) = (Text.Get(http.Language(), "round.app.name"), Text.Get(http.Language(), "round.app.short"));
        var manifest = $$"""
            {"id":"/rounds/mine","name":"{{name}}","short_name":"{{shortName}}","start_url":"/rounds/mine","scope":"/rounds/","display":"standalone","lang":"{{http.Language().Id()}}",
            "background_color":"#f3f1ec","theme_color":"#1f4f8f","icons":[{"src":"{{AssetBook.Root}}mark.svg","sizes":"any","type":"image/svg+xml","purpose":"any"}]}
            """;
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(manifest, "application/manifest+json", Encoding.UTF8);
    }

    private static IResult Worker(HttpContext http, IWebHostEnvironment host)
    {
        var file = host.WebRootFileProvider.GetFileInfo(AssetBook.Root + "sw.js");
        if (!file.Exists)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(file.CreateReadStream(), "text/javascript; charset=utf-8");
    }
}
