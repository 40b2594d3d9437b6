using System.CommandLine;

namespace Taskboard.Server.CommandLine;

/// <summary><c>--url</c>: the address of a running server.</summary>
internal static class ServerUrl
{
    /// <summary>The option; anything but an absolute http or https address is an error in the command.</summary>
    public static Option<Uri> Option(string about) => new("--url")
    {
        Description = about,
        HelpName = "URL",
        Required = true,
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https" })
                return url;
            result.AddError("url");
            return null;
        },
    };
}
